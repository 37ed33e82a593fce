import { type Refusal, type Minutes, isRefusal } from '@awr/kernel';
import {
  ISSUING,
  type AccountId,
  type Ledger,
  type LedgerCommand,
  accountOpened,
  entryId,
  ledgerDecider,
  memberAccount,
} from '@awr/ledger';
import type { PlannedEntry } from './planned-entry';

/** The one movement of which no limit is asked, neither the timebank's nor an account's own: it has happened already. */
const HAPPENED_ANYWAY = 'BalanceMerged';

/** A copy of the ledger in which rows are tried, by the ledger's own rules. */
export class ScratchLedger {
  constructor(private state: Ledger) {}

  /** Another copy, to try something else in. */
  copy(): ScratchLedger {
    return new ScratchLedger(copyOfLedger(this.state));
  }

  openAccount(accountId: AccountId): void {
    if (!this.state.accounts.find(accountId)) this.state = ledgerDecider.evolve(this.state, accountOpened(accountId));
  }

  /** Why the ledger would refuse it, if it would. */
  refusal(command: LedgerCommand): Refusal | undefined {
    const outcome = ledgerDecider.decide(command, this.state);
    return isRefusal(outcome) ? outcome : undefined;
  }

  /** Does it, or says why the ledger refuses it. */
  try(command: LedgerCommand): Refusal | undefined {
    const outcome = ledgerDecider.decide(command, this.state);
    if (isRefusal(outcome)) return outcome;
    for (const event of outcome) this.state = ledgerDecider.evolve(this.state, event);
    return undefined;
  }

  /** Makes the members' balances what they would be had the entry not been made. */
  undo({ payer, receiver, minutes, on }: PlannedEntry): void {
    if (receiver !== undefined) this.move(memberAccount(receiver), ISSUING, minutes, on);
    if (payer !== undefined) this.move(ISSUING, memberAccount(payer), minutes, on);
  }

  /** Makes the members' balances what they are with the entry, which was made long ago and is not judged again. */
  redo({ payer, receiver, minutes, on }: PlannedEntry): void {
    if (payer !== undefined) this.move(memberAccount(payer), ISSUING, minutes, on);
    if (receiver !== undefined) this.move(ISSUING, memberAccount(receiver), minutes, on);
  }

  /**
   * Only members' balances decide what is refused, so the other side is always the issuing account: it has no limit,
   * and a venue's or the pot's credits may have moved on since. From and to whoever has left nothing goes any more, so
   * that what they had at some time decides nothing.
   */
  private move(debit: AccountId, credit: AccountId, minutes: Minutes, on: string): void {
    const { accounts, entries } = this.state;
    if ([debit, credit].some((id) => accounts.find(id)?.isClosed)) return;
    const entry = { entryId: entryId(entries.size + 1), minutes, debit, credit, on, recordedBy: 'import' };
    this.state = ledgerDecider.evolve(this.state, { type: HAPPENED_ANYWAY, data: entry });
  }
}

/** A ledger that can be changed without changing the one it was copied from. */
export function copyOfLedger(state: Ledger): Ledger {
  const { snapshot } = ledgerDecider;
  return snapshot ? snapshot.decode(structuredClone(snapshot.encode(state)) as never) : structuredClone(state);
}

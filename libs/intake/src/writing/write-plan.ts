import { type MemberCommand, type TimebankCommand, memberDecider, timebankDecider } from '@awr/community';
import { type DomainEvent, type Decider, type Refusal, derivedId, isRefusal, newId } from '@awr/kernel';
import { type AccountId, ledgerDecider, memberAccount, venueAccount } from '@awr/ledger';
import type { Accepted, Ask, CommandContext, Execution } from '@awr/runtime';
import type { ImportContext } from '../planning/import-context';
import type { Plan } from '../planning/plan';
import type { Content } from '../planning/planned';
import { inParallel } from './in-parallel';

const MEMBERS_AT_ONCE = 64;
const TRIES_TO_OPEN_ACCOUNTS = 5;

export interface WritingOptions {
  /** All of one import's events carry it. */
  readonly correlationId: string;
  /** What all entries of this import have in common. */
  readonly batchId: string;
  /** How many entries go into one append: an import of no more than this is written whole or not at all. */
  readonly entriesAtOnce: number;
  /** Told before people's personal details are sealed, so that their keys are made together. */
  readonly prepare?: ((memberIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly onProgress: (written: number) => void;
}

interface Asked<Command> {
  readonly command: Command;
  readonly commandId: string;
  readonly content: Content;
}

/** Writes what a plan found new, in the order in which one thing needs another. Stops where a rule says no after all. */
export class PlanWriter {
  private written = 0;
  private position: Accepted['position'] | undefined;

  constructor(
    private readonly execution: Execution,
    private readonly context: ImportContext,
    private readonly options: WritingOptions,
  ) {}

  /** The position after the last event written, if any was; or why it could not go on. */
  async write(plan: Plan): Promise<{ readonly position?: Accepted['position'] } | Refusal> {
    const refusal =
      (await this.writePlaces(plan)) ??
      (await this.writeMembers(plan)) ??
      (await this.writeChanges(plan)) ??
      (await this.openAccounts(plan)) ??
      (await this.writeEntries(plan));
    return refusal ?? (this.position === undefined ? {} : { position: this.position });
  }

  private async writePlaces({ groups, venues, offers }: Plan): Promise<Refusal | undefined> {
    const places: Asked<TimebankCommand>[] = [...groups.filter(({ isThere }) => !isThere), ...venues, ...offers];
    return this.writeAll(timebankDecider, places);
  }

  private async writeMembers({ members }: Plan): Promise<Refusal | undefined> {
    const joining = members.filter(({ isThere }) => !isThere);
    if (joining.length > 0) await this.options.prepare?.(joining.map(({ memberId }) => memberId));
    return this.ofEachMember(joining, ({ command }) => ({ command, context: this.contextOfMember('joined') }));
  }

  /** Only on what the change was told from: whatever changed since is looked up anew. */
  private async writeChanges({ changes }: Plan): Promise<Refusal | undefined> {
    const { timebankId, update } = this.context;
    if (!update) return undefined;
    return this.ofEachMember(changes, ({ changes, revision }) => ({
      command: { type: 'ChangeMemberDetails', timebankId, changes },
      context: { ...this.contextOfMember('changed'), expectedRevision: revision },
    }));
  }

  private async ofEachMember<Item extends { readonly memberId: string }>(
    items: readonly Item[],
    ask: (item: Item) => Ask<MemberCommand>,
  ): Promise<Refusal | undefined> {
    let refusal: Refusal | undefined;
    await inParallel(items, MEMBERS_AT_ONCE, async (item) => {
      if (refusal) return;
      const answer = await this.execution.execute(memberDecider, item.memberId, ask(item));
      if (isRefusal(answer)) refusal = answer;
      else this.advance(answer, 1);
    });
    return refusal;
  }

  /**
   * What a row says of a member is in no id and no hash: those stay in the log in plain, and whoever has a name could try
   * whether it gives the same. That it is done once, the membership's own state sees to.
   */
  private contextOfMember(what: 'joined' | 'changed'): CommandContext {
    return this.contextOf({ commandId: newId(), content: [what] });
  }

  /** Accounts may be opened meanwhile by whatever follows members joining, so those that are missing are looked up anew. */
  private async openAccounts(plan: Plan): Promise<Refusal | undefined> {
    const wanted = accountsNeeded(plan);
    let refusal: Refusal | undefined;
    for (let tries = 0; tries < TRIES_TO_OPEN_ACCOUNTS; tries += 1) {
      const missing = await this.execution.look(ledgerDecider, this.context.timebankId, ({ accounts }) =>
        wanted.filter((id) => !accounts.find(id)),
      );
      refusal = await this.writeAll(
        ledgerDecider,
        missing.map((accountId) => this.accountOpening(accountId)),
      );
      if (refusal?.refused !== 'account-already-open') return refusal;
    }
    return refusal;
  }

  private accountOpening(accountId: AccountId) {
    const commandId = derivedId('import', this.context.timebankId, 'account', accountId);
    return { command: { type: 'OpenAccount', accountId } as const, commandId, content: [accountId] };
  }

  private async writeEntries({ entries }: Plan): Promise<Refusal | undefined> {
    const { batchId } = this.options;
    const asked = entries
      .filter(({ isThere }) => !isThere)
      .map(({ command, commandId, content }) => ({ command: { ...command, batchId }, commandId, content }));
    return this.writeAll(ledgerDecider, asked);
  }

  private async writeAll<Command, State, Event extends DomainEvent>(
    decider: Decider<Command, State, Event>,
    asked: readonly Asked<Command>[],
  ): Promise<Refusal | undefined> {
    const { entriesAtOnce } = this.options;
    for (let start = 0; start < asked.length; start += entriesAtOnce) {
      const chunk = asked.slice(start, start + entriesAtOnce);
      const asks = chunk.map(({ command, ...rest }) => ({ command, context: this.contextOf(rest) }));
      const answer = await this.execution.executeAll(decider, this.context.timebankId, asks);
      if (isRefusal(answer)) return answer;
      this.advance(answer, chunk.length);
    }
    return undefined;
  }

  private contextOf({ commandId, content }: Omit<Asked<unknown>, 'command'>): CommandContext {
    const { actor, timebankId } = this.context;
    return { commandId, actor, timebankId, content, correlationId: this.options.correlationId };
  }

  private advance(answer: Accepted, count: number): void {
    this.position = answer.position;
    this.written += count;
    this.options.onProgress(this.written);
  }
}

function accountsNeeded({ members, entries }: Plan): AccountId[] {
  const needed = new Set<AccountId>(members.map(({ memberId }) => memberAccount(memberId)));
  for (const { payer, receiver, offer } of entries) {
    if (payer !== undefined) needed.add(memberAccount(payer));
    if (receiver !== undefined) needed.add(memberAccount(receiver));
    if (offer) needed.add(venueAccount(offer.venueId));
  }
  return [...needed];
}

import type { Minutes } from '@awr/kernel';
import { clearingAccount } from '../account-id';
import type { Ledger } from '../ledger';
import { type LedgerRefusal, no } from '../refusals';

/** Another timebank with which there is an agreement, as this ledger knows it. */
export interface Partner {
  readonly timebankId: string;
  readonly agreementId: string;
  /** The revision, in the agreement's stream, of the event that this is from. */
  readonly agreementRevision: number;
  /** False while it is suspended, and once it has ended. */
  readonly inForce: boolean;
  /** The most that one transfer may carry. */
  readonly transferMinutes: Minutes;
  /** The most that this timebank may owe the other: the highest balance of their clearing account. */
  readonly owesMinutes: Minutes;
  /** The most that the other may owe this one: how far below zero that account may be. */
  readonly owedMinutes: Minutes;
}

type Direction = 'out' | 'in';

/** Why these minutes can't go to, or come from, another timebank's member, as far as the agreement is concerned. */
export function refuseBetween(
  timebankId: string,
  minutes: Minutes,
  direction: Direction,
  ledger: Ledger,
): LedgerRefusal | undefined {
  const partner = ledger.partners.get(timebankId);
  if (!partner?.inForce) return no('no-agreement', { timebankId, ...(partner && { standing: 'suspended-or-ended' }) });
  const { transferMinutes } = partner;
  if (minutes > transferMinutes) return no('over-transfer-limit', { mostMinutes: transferMinutes });
  const most = roomFor(direction, partner, ledger);
  return minutes > most ? no('over-clearing-limit', { mostMinutes: Math.max(0, most) }) : undefined;
}

/** How much more may go one way; below zero where terms were tightened since. */
function roomFor(direction: Direction, { timebankId, owesMinutes, owedMinutes }: Partner, ledger: Ledger): Minutes {
  const balance = ledger.accounts.find(clearingAccount(timebankId))?.balance ?? 0;
  return direction === 'out' ? owesMinutes - balance : owedMinutes + balance;
}

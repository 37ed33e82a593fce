import { type CalendarDate, MOST_MINUTES, type Minutes, isAmount, isCalendarDate } from '@awr/kernel';
import type { AccountId, AccountKind } from './account-id';
import type { Account } from './accounts';
import type { People } from './entry';
import type { Ledger } from './ledger';
import { balanceOf } from './foreseen';
import { heldOf, receivable, spendable } from './limits';
import { type LedgerRefusal, type WantedKind, no } from './refusals';

/** Who pays whom how much: what an entry asks for before it is one. */
export interface Movement {
  readonly debit: AccountId;
  readonly credit: AccountId;
  readonly minutes: Minutes;
}

/** Which kind of account may pay and which may receive: each kind of entry says its own. */
export interface Sides {
  readonly debit: WantedKind;
  readonly credit: WantedKind;
}

type Refused = LedgerRefusal | undefined;

const KINDS: Readonly<Record<WantedKind, readonly AccountKind[]>> = {
  issuing: ['issuing'],
  member: ['member'],
  venue: ['venue'],
  pot: ['pot'],
  'member-or-pot': ['member', 'pot'],
  clearing: ['clearing'],
};

/** The first rule that a movement breaks, of those that hold for every kind of entry. */
export function refuseMovement(movement: Movement, sides: Sides, ledger: Ledger): Refused {
  return refuseShape(movement, sides, ledger) ?? refuseBalances(movement, ledger);
}

/** The rules that hold however much there is in the accounts: those of a movement that is only proposed. */
export function refuseShape(movement: Movement, sides: Sides, ledger: Ledger): Refused {
  const debit = ledger.accounts.find(movement.debit);
  const credit = ledger.accounts.find(movement.credit);
  if (!debit || !credit) return no('unknown-account', { accountId: debit ? movement.credit : movement.debit });
  if (debit === credit) return no('same-account', { accountId: debit.id });
  return (
    refuseAmount(movement.minutes) ??
    refuseKind(debit, sides.debit) ??
    refuseKind(credit, sides.credit) ??
    refuseClosed(debit) ??
    refuseClosed(credit) ??
    (isTakenAgain(movement, ledger) ? undefined : refuseLocked(debit))
  );
}

/** Of a correction limits are asked of both entries together, once both are known. */
function refuseBalances({ debit, credit, minutes }: Movement, ledger: Ledger): Refused {
  if (ledger.correcting) return undefined;
  const [from, to] = [ledger.accounts.find(debit), ledger.accounts.find(credit)];
  return (from && refuseDebit(from, minutes, ledger)) ?? (to && refuseCredit(to, minutes, ledger));
}

function isTakenAgain({ debit, minutes }: Movement, { correcting }: Ledger): boolean {
  return correcting !== undefined && correcting.payer === debit && minutes <= correcting.minutes;
}

/** Entries are about what has happened, so their day is a real one and not still to come. */
export function refuseDay({ on, today }: { on: CalendarDate; today: CalendarDate }): Refused {
  if (!isCalendarDate(on)) return no('date-invalid');
  return on > today ? no('date-in-future', { on, today }) : undefined;
}

/** Nobody pays more than their balance and their credit limit allow. */
export function refuseDebit(account: Account, minutes: Minutes, ledger: Ledger): Refused {
  const most = spendable(account, ledger);
  if (minutes <= most) return undefined;
  const [balanceMinutes, heldMinutes] = [balanceOf(account, ledger), heldOf(account, ledger)];
  const mostMinutes = Math.max(0, most);
  return no('insufficient-credits', {
    accountId: account.id,
    mostMinutes,
    balanceMinutes,
    ...(heldMinutes > 0 && { heldMinutes }),
  });
}

/** Nobody is given more than they may keep: the cap, less the balance. */
export function refuseCredit(account: Account, minutes: Minutes, ledger: Ledger): Refused {
  const most = receivable(account, ledger);
  if (minutes <= most) return undefined;
  const balanceMinutes = balanceOf(account, ledger);
  const mostMinutes = Math.max(0, most);
  return no('over-cap', { accountId: account.id, mostMinutes, balanceMinutes, capMinutes: balanceMinutes + most });
}

/** An account whose holder has gone takes part in nothing any more. */
export function refuseClosed({ id, isClosed, mergedInto }: Account): Refused {
  if (!isClosed) return undefined;
  return mergedInto ? no('account-merged', { accountId: id, mergedInto }) : no('account-closed', { accountId: id });
}

/** What the broker does to put something right does not ask this. */
export function refuseLocked({ id, isLocked }: Account): Refused {
  return isLocked ? no('account-locked', { accountId: id }) : undefined;
}

/** An amount is a whole number of minutes above zero, and one that adds up without loss. */
export function refuseAmount(minutes: Minutes): Refused {
  return isAmount(minutes) ? undefined : no('amount-invalid', { mostMinutes: MOST_MINUTES });
}

/** A movement of one kind is between accounts of certain kinds: hours go to members, spending to venues. */
export function refuseKind(account: Account, wanted: WantedKind): Refused {
  if (KINDS[wanted].includes(account.kind)) return undefined;
  return no('wrong-kind-of-account', { accountId: account.id, kind: account.kind, wanted });
}

/** How many come, in whole numbers, and at least one of them. */
export function refusePeople({ adults, under16s }: People): LedgerRefusal | undefined {
  const isCounted = [adults, under16s].every((count) => Number.isSafeInteger(count) && count >= 0);
  return isCounted && adults + under16s > 0 ? undefined : no('people-invalid');
}

import { type CalendarDate, MOST_MINUTES, type Minutes, isAmount, isCalendarDate } from '@awr/kernel';
import type { AccountId, AccountKind } from './account-id';
import type { Account } from './accounts';
import type { Ledger } from './ledger';
import { receivable, spendable } from './limits';
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
  'member-or-pot': ['member', 'pot'],
};

/** The first rule that a movement breaks, of those that hold for every kind of entry. */
export function refuseMovement(movement: Movement, sides: Sides, ledger: Ledger): Refused {
  const debit = ledger.accounts.find(movement.debit);
  const credit = ledger.accounts.find(movement.credit);
  if (!debit || !credit) return no('unknown-account', { accountId: debit ? movement.credit : movement.debit });
  if (debit === credit) return no('same-account', { accountId: debit.id });
  return (
    refuseAmount(movement.minutes) ??
    refuseKind(debit, sides.debit) ??
    refuseKind(credit, sides.credit) ??
    refuseDebit(debit, movement.minutes, ledger) ??
    refuseCredit(credit, movement.minutes, ledger)
  );
}

/** Entries are about what has happened, so their day is a real one and not still to come. */
export function refuseDay({ on, today }: { on: CalendarDate; today: CalendarDate }): Refused {
  if (!isCalendarDate(on)) return no('date-invalid');
  return on > today ? no('date-in-future', { on, today }) : undefined;
}

/** Nobody pays more than their balance and their credit limit allow. */
export function refuseDebit(account: Account, minutes: Minutes, { limits }: Ledger): Refused {
  const most = spendable(account, limits);
  if (minutes <= most) return undefined;
  const { id, balance } = account;
  return no('insufficient-credits', { accountId: id, mostMinutes: Math.max(0, most), balanceMinutes: balance });
}

function refuseCredit(account: Account, minutes: Minutes, { limits }: Ledger): Refused {
  const most = receivable(account, limits);
  if (minutes <= most || limits.capMinutes === null) return undefined;
  const { id, balance } = account;
  const mostMinutes = Math.max(0, most);
  return no('over-cap', { accountId: id, mostMinutes, balanceMinutes: balance, capMinutes: limits.capMinutes });
}

function refuseAmount(minutes: Minutes): Refused {
  return isAmount(minutes) ? undefined : no('amount-invalid', { mostMinutes: MOST_MINUTES });
}

function refuseKind(account: Account, wanted: WantedKind): Refused {
  if (KINDS[wanted].includes(account.kind)) return undefined;
  return no('wrong-kind-of-account', { accountId: account.id, kind: account.kind, wanted });
}

import { invariant } from '@awr/kernel';
import type { Row } from '@awr/projections';
import type { AccountId } from '../../domain/account-id';
import type { accounts } from '../accounts/accounts.tables';
import { timebankOf } from '../ledger-stream';
import type { LedgerViews } from '../ledger-views';
import { nextNumber } from '../numbering/numbering';
import type { entries } from './entries.tables';
import { type EntryEvent, detailsOf, seqOf } from './entry-event';

type Account = Row<typeof accounts>;

/** Who pays and who receives, as they were before the entry. */
export interface Sides {
  readonly debit: Account;
  readonly credit: Account;
}

export interface Booking extends Sides, Pick<Row<typeof entries>, 'strand' | 'day' | 'reverses'> {}

export async function sidesOf({ data, stream }: EntryEvent, view: LedgerViews): Promise<Sides> {
  const timebank_id = timebankOf(stream);
  const find = async (account_id: AccountId): Promise<Account> => {
    const account = await view.accounts.find({ timebank_id, account_id });
    invariant(account, `${data.entryId} is for ${account_id}, which is not open`);
    return account;
  };
  return { debit: await find(data.debit), credit: await find(data.credit) };
}

/** Writes the entry with both balances after it, and brings both accounts up to date. */
export async function book(event: EntryEvent, view: LedgerViews, booking: Booking): Promise<void> {
  const { data, metadata } = event;
  const { debit, credit, strand, day, reverses } = booking;
  const [debit_balance, credit_balance] = [debit.minutes - data.minutes, credit.minutes + data.minutes];
  view.entries.insert({
    ledger: debit.ledger,
    seq: seqOf(data.entryId),
    strand,
    minutes: data.minutes,
    debit: debit.account,
    credit: credit.account,
    debit_balance,
    credit_balance,
    day,
    recorded_at: metadata.recordedAt,
    recorder: await recorderNumber(view, debit.ledger, data.recordedBy),
    reverses,
    reversed_by: null,
    details: detailsOf(event),
  });
  // A reversal is the broker's doing, and no sign of an active member.
  const activeOn = reverses === null ? day : 0;
  settle(view, debit, debit_balance, activeOn);
  settle(view, credit, credit_balance, activeOn);
}

function settle(view: LedgerViews, account: Account, minutes: number, activeOn: number): void {
  const { timebank_id, account_id, entries, last_day } = account;
  view.accounts.change(
    { timebank_id, account_id },
    { minutes, entries: entries + 1, last_day: Math.max(activeOn, last_day ?? 0) || null },
  );
}

async function recorderNumber(view: LedgerViews, ledger: number, actor_id: string): Promise<number> {
  const known = await view.recorders.find({ ledger, actor_id });
  if (known) return known.recorder;
  const recorder = await nextNumber(view.ledger_numbers, 'recorders');
  view.recorders.insert({ ledger, actor_id, recorder });
  return recorder;
}

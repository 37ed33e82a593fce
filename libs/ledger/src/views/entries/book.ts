import { invariant } from '@awr/kernel';
import type { Row } from '@awr/projections';
import type { accounts } from '../accounts/accounts.tables';
import { timebankOf } from '../../ledger-stream';
import type { LedgerViews } from '../ledger-views';
import { nextNumber } from '../numbering/numbering';
import type { entries } from './entries.tables';
import { type EntryEvent, detailsOf, seqOf } from './entry-event';

type Account = Row<typeof accounts>;

/** Who is concerned by an entry: the payer and the receiver as they were before it, and who recorded it. */
export interface Concerned {
  readonly debit: Account;
  readonly credit: Account;
  readonly recorder: number;
}

/** Where an entry belongs. */
export type Belonging = Pick<Row<typeof entries>, 'strand' | 'day' | 'reverses'>;

export async function concernedBy({ data, stream }: EntryEvent, view: LedgerViews): Promise<Concerned> {
  const timebank_id = timebankOf(stream);
  const debit = await view.accounts.find({ timebank_id, account_id: data.debit });
  const credit = await view.accounts.find({ timebank_id, account_id: data.credit });
  invariant(debit && credit, `${data.entryId} is for ${debit ? data.credit : data.debit}, which is not open`);
  const recorder = await view.recorders.find({ ledger: debit.ledger, actor_id: data.recordedBy });
  return { debit, credit, recorder: recorder?.recorder ?? (await newRecorder(view, debit.ledger, data.recordedBy)) };
}

/** Writes the entry with both balances after it, and brings both accounts up to date. */
export function book(event: EntryEvent, view: LedgerViews, concerned: Concerned, belonging: Belonging): void {
  const { data, metadata } = event;
  const { debit, credit, recorder } = concerned;
  const { strand, day, reverses } = belonging;
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
    recorder,
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

async function newRecorder(view: LedgerViews, ledger: number, actor_id: string): Promise<number> {
  const recorder = await nextNumber(view.ledger_numbers, 'recorders');
  view.recorders.insert({ ledger, actor_id, recorder });
  return recorder;
}

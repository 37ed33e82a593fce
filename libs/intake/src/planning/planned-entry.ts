import type { CalendarDate, Minutes, Refusal } from '@awr/kernel';
import { type EntryCommand, type GiveCredits, type RecordHours, recorderOf, type SpendCredits } from '@awr/ledger';
import type { GroupFound } from '../sheets/records';
import type { ReadRow } from '../sheets/row-reader';
import type { ImportContext } from './import-context';
import type { OfferFound } from './plan-venues';
import { type Content, rowCommandId } from './planned';
import type { RowPlace } from './row-outcome';

export const ENTRY_KINDS = ['hours', 'spends', 'gifts'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** An entry that a row asks the ledger for, before it is known whether the ledger takes it. */
export interface PlannedEntry extends RowPlace {
  readonly kind: EntryKind;
  readonly command: RecordHours | SpendCredits | GiveCredits;
  readonly commandId: string;
  readonly content: Content;
  /** Earlier rows that say the very same, and may well be right: people do go swimming twice. */
  readonly before: readonly RowPlace[];
  readonly on: CalendarDate;
  readonly minutes: Minutes;
  /** The members whose balances it changes. */
  readonly payer?: string;
  readonly receiver?: string;
  readonly group?: GroupFound;
  readonly offer?: OfferFound;
  /** Why it can't go in where what it names was closed on its day. */
  readonly closed?: Refusal | undefined;
}

/** A row with all its cells understood. */
export type Understood<Record> = ReadRow<Record> & { readonly content: Record };

export function isUnderstood<Record>(row: ReadRow<Record>): row is Understood<Record> {
  return row.content !== undefined;
}

/** What every planned entry has, whatever its kind. */
export function plannedEntry(
  { sheet, row }: RowPlace,
  kind: EntryKind,
  content: Content,
  before: readonly RowPlace[],
  context: ImportContext,
) {
  return { sheet, row, kind, content, before, commandId: rowCommandId(context, kind, content, before.length + 1) };
}

/** What every command for an entry says besides who and how much. */
export function particulars(
  on: CalendarDate,
  note: string | undefined,
  { today, at, actor }: ImportContext,
): Pick<EntryCommand, 'on' | 'today' | 'at' | 'recordedBy' | 'recorderAccount' | 'note'> {
  return { on, today, ...(at !== undefined && { at }), ...recorderOf(actor), ...(note !== undefined && { note }) };
}

import type { CalendarDate, Instant, Minutes, Sealed, Unsealer } from '@awr/kernel';
import { type JsonText, fromJson } from '@awr/projections';
import type { AccountId } from '../../domain/account-id';
import type { ClaimId, ExchangeId } from '../../domain/agreements/numbered-id';
import type { EntryWarning, People } from '../../domain/entry';
import { type EntryId, entryId } from '../../domain/entry-id';
import type { WaiverReason } from '../../domain/lifecycle/lifecycle-events';
import type { GrantReason } from '../../domain/pot/grant-reason';
import { type PeriodId, periodId } from '../../domain/periods/period';
import type { ReversalReason } from '../../domain/reversal-reason';
import { dayOf } from '../day-number';
import type { EntryKind } from '../strands/strand';
import type { EntryDetails } from './entries.tables';

/** An entry as people read it. */
export interface EntryView {
  readonly entryId: EntryId;
  readonly kind: EntryKind;
  readonly minutes: Minutes;
  readonly debit: AccountId;
  readonly credit: AccountId;
  /** After this entry. */
  readonly debitBalanceMinutes: Minutes;
  readonly creditBalanceMinutes: Minutes;
  readonly on: CalendarDate;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly approvedBy: string | null;
  readonly category: string | null;
  readonly activityId: string | null;
  readonly groupId: string | null;
  readonly organisationId: string | null;
  readonly offerId: string | null;
  readonly claimId: ClaimId | null;
  readonly exchangeId: ExchangeId | null;
  readonly people: People | null;
  readonly reverses: EntryId | null;
  readonly reversedBy: EntryId | null;
  readonly reason: ReversalReason | null;
  readonly grant: GrantReason | null;
  readonly waiver: WaiverReason | null;
  readonly holdId: string | null;
  readonly batchId: string | null;
  readonly corrects: EntryId | null;
  /** The entry that says what should have been there, where this one was put right in one step. */
  readonly correctedBy: EntryId | null;
  readonly warnings: readonly EntryWarning[];
  /** Whether whoever recorded it receives its credits, and nobody else approved. */
  readonly byBeneficiary: boolean;
  /** The closed period that it was booked in; null while that is open. */
  readonly periodId: PeriodId | null;
  /** The closed period that its day lies in, where it came too late for that. */
  readonly lateFor: PeriodId | null;
  readonly transferId: string | null;
  readonly toNumber: string | null;
  /** Null where there is none, and where the person was erased. */
  readonly note: string | null;
  readonly recorderName: string | null;
}

/** An entry with all its numbers looked up. */
export interface EntryRow {
  readonly seq: number;
  readonly kind: string;
  readonly minutes: number;
  readonly debit_id: string;
  readonly credit_id: string;
  readonly debit_balance: number;
  readonly credit_balance: number;
  readonly day: number;
  readonly recorded_at: string;
  readonly actor_id: string;
  readonly category: string | null;
  readonly group_id: string | null;
  readonly organisation_id: string | null;
  readonly reverses: number | null;
  readonly reversed_by: number | null;
  /** The number of the period that it was booked in. */
  readonly period: number | null;
  readonly details: JsonText<EntryDetails> | null;
}

const NO_DETAILS: EntryDetails = {};

/** Opens the sealed words of an entry, as far as there still is a key to them. */
export function entryView(row: EntryRow, unsealer: Unsealer): EntryView {
  const details = row.details === null ? NO_DETAILS : fromJson(row.details);
  const opened = (field: 'note' | 'recorderName') => openedText(details[field], details.eventId, field, unsealer);
  return {
    entryId: entryId(row.seq),
    kind: row.kind as EntryKind,
    minutes: row.minutes,
    debit: row.debit_id as AccountId,
    credit: row.credit_id as AccountId,
    debitBalanceMinutes: row.debit_balance,
    creditBalanceMinutes: row.credit_balance,
    on: dayOf(row.day),
    recordedAt: row.recorded_at,
    recordedBy: row.actor_id,
    approvedBy: details.approvedBy ?? null,
    category: row.category,
    activityId: details.activityId ?? null,
    groupId: row.group_id,
    organisationId: row.organisation_id,
    offerId: details.offerId ?? null,
    claimId: details.claimId ?? null,
    exchangeId: details.exchangeId ?? null,
    people: details.people ?? null,
    reverses: row.reverses === null ? null : entryId(row.reverses),
    reversedBy: row.reversed_by === null ? null : entryId(row.reversed_by),
    reason: details.reason ?? null,
    grant: details.grant ?? null,
    waiver: details.waiver ?? null,
    holdId: details.holdId ?? null,
    batchId: details.batchId ?? null,
    corrects: details.corrects ?? null,
    correctedBy: details.correctedBy ?? null,
    warnings: details.warnings ?? [],
    byBeneficiary: details.byBeneficiary ?? false,
    periodId: row.period === null ? null : periodId(Number(row.period)),
    lateFor: details.lateFor ?? null,
    transferId: details.transferId ?? null,
    toNumber: details.toNumber ?? null,
    note: opened('note'),
    recorderName: opened('recorderName'),
  };
}

/** Before many entries are shown: fetches the keys of what is sealed in them together. */
export function holdKeysOf(rows: Iterable<Pick<EntryRow, 'details'>>, unsealer: Unsealer): void {
  unsealer.hold?.(peopleIn(rows));
}

// Looked through only where keys are far away.
function* peopleIn(rows: Iterable<Pick<EntryRow, 'details'>>): Iterable<string> {
  for (const { details } of rows) {
    const { note, recorderName } = details === null ? NO_DETAILS : fromJson(details);
    if (note) yield note.person;
    if (recorderName) yield recorderName.person;
  }
}

function openedText(sealed: Sealed | undefined, eventId = '', field: string, unsealer: Unsealer): string | null {
  const plain = sealed && unsealer.unseal(sealed, eventId, field);
  return typeof plain === 'string' ? plain : null;
}

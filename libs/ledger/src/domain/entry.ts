import type { CalendarDate, Minutes, Sealed } from '@awr/kernel';
import type { AccountId } from './account-id';
import type { EntryId } from './entry-id';
import type { PeriodId } from './periods/period';
import type { ReversalReason } from './reversal-reason';

/** Plain while it is decided; sealed under the person's key in the log and in all that is built from it. */
export type PersonalText = string | Sealed;

/** Said of an entry that was let through although a soft limit, or an organisation's budget, was passed. */
export const ENTRY_WARNINGS = ['below-soft-limit', 'above-soft-cap', 'over-budget'] as const;
export type EntryWarning = (typeof ENTRY_WARNINGS)[number];

/** What people wrote of an entry. */
interface EntryWords {
  readonly note?: PersonalText;
  /** The "recorded by" of a paper sheet, where it may be a person's name. */
  readonly recorderName?: PersonalText;
}

/** What may be known of any entry, without what people wrote of it. */
interface WordlessParticulars {
  /** The day of the service, which may be long before the entry is recorded. */
  readonly on: CalendarDate;
  /** Who recorded, who approved and who benefits are kept apart for ever; this is an actor's id. */
  readonly recordedBy: string;
  readonly approvedBy?: string;
  readonly category?: string;
  readonly activityId?: string;
  readonly groupId?: string;
  readonly organisationId?: string;
  /** What it was recorded together with: a register or a file. */
  readonly batchId?: string;
  /** The entry that this one puts right; that one is reversed in the same step. */
  readonly corrects?: EntryId;
}

/** What may be known of any entry besides who pays whom how much. */
export interface EntryParticulars extends WordlessParticulars, EntryWords {}

/** A movement of which nobody writes anything: words have no place in its event, nor in what leaves through Kafka. */
export interface WordlessEntry extends WordlessParticulars {
  /** Such as e-000001: in the order of the ledger, and of one timebank only. */
  readonly entryId: EntryId;
  readonly minutes: Minutes;
  /** The account that pays: `issuing`, `pot`, `member:{id}`, `venue:{id}` or `clearing:{id of the other timebank}`. */
  readonly debit: AccountId;
  /** The account that receives. */
  readonly credit: AccountId;
  readonly warnings?: readonly EntryWarning[];
  /** Whoever recorded it receives its credits, and nobody else approved. */
  readonly byBeneficiary?: true;
  /** The closed period that its day lies in, where it came too late for that: it counts in the one that is open. */
  readonly lateFor?: PeriodId;
}

/** One movement of minutes: `debit` pays, `credit` receives. */
export interface Entry extends WordlessEntry, EntryWords {}

/** For how many people a venue's offer was taken up. */
export interface People {
  readonly adults: number;
  readonly under16s: number;
}

export interface Spend extends Entry {
  readonly offerId: string;
  readonly people: People;
}

export interface Reversal extends Entry {
  readonly reverses: EntryId;
  readonly reason: ReversalReason;
  /** The entry that says what should have been there, where one is made in the same step. */
  readonly correctedBy?: EntryId;
}

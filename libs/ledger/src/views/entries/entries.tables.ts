import { integer, optionalInteger, optionalJson, table, text } from '@awr/projections';
import type { ClaimId, ExchangeId } from '../../domain/agreements/numbered-id';
import type { EntryWarning, People } from '../../domain/entry';
import type { EntryId } from '../../domain/entry-id';
import type { WaiverReason } from '../../domain/lifecycle/lifecycle-events';
import type { GrantReason } from '../../domain/pot/grant-reason';
import type { PeriodId } from '../../domain/periods/period';
import type { ReversalReason } from '../../domain/reversal-reason';
import type { Sealed } from '@awr/kernel';

/** What is known of some entries only, and never searched for. */
export interface EntryDetails {
  readonly approvedBy?: string;
  readonly activityId?: string;
  readonly offerId?: string;
  readonly claimId?: ClaimId;
  readonly exchangeId?: ExchangeId;
  readonly people?: People;
  readonly reason?: ReversalReason;
  readonly grant?: GrantReason;
  readonly waiver?: WaiverReason;
  readonly holdId?: string;
  /** What it was recorded together with. */
  readonly batchId?: string;
  /** The entries that this one puts right, or that puts this one right, in the same step. */
  readonly corrects?: EntryId;
  readonly correctedBy?: EntryId;
  readonly warnings?: readonly EntryWarning[];
  readonly byBeneficiary?: true;
  /** Between timebanks: the reference that both know it by, and the number that it was sent to. */
  readonly lateFor?: PeriodId;
  readonly transferId?: string;
  readonly toNumber?: string;
  /** Sealed as in the log, and opened only when read: so erasing a person needs no rewriting here. */
  readonly note?: Sealed;
  readonly recorderName?: Sealed;
  /** With sealed words only, for it is part of the seal. */
  readonly eventId?: string;
}

/** One row an entry, with both balances after it, in the order of its ledger. */
export const entries = table({
  columns: {
    ledger: integer,
    /** The number in the entry's id: 7 for e-000007. */
    seq: integer,
    strand: integer,
    minutes: integer,
    /** The numbers of the accounts. */
    debit: integer,
    credit: integer,
    debit_balance: integer,
    credit_balance: integer,
    /** The day of service: 20250913 for 13 September 2025. */
    day: integer,
    recorded_at: text,
    recorder: integer,
    reverses: optionalInteger,
    reversed_by: optionalInteger,
    details: optionalJson<EntryDetails>(),
  },
  key: ['ledger', 'seq'],
  indexes: [
    ['ledger', 'day', 'seq'],
    // An account, a strand or a recorder is of one ledger only, so these need not begin with it.
    ['debit', 'seq'],
    ['credit', 'seq'],
    ['strand', 'day', 'seq'],
    ['recorder', 'day', 'seq'],
  ],
});

/** The number of everyone who recorded entries. */
export const recorders = table({
  columns: { ledger: integer, actor_id: text, recorder: integer },
  key: ['ledger', 'actor_id'],
  indexes: [['recorder']],
});

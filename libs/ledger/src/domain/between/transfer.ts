import type { Minutes } from '@awr/kernel';
import type { Entry } from '../entry';
import type { EntryId } from '../entry-id';

/** Names a transfer in both ledgers. It follows from the sender's command, and from nothing that says who they are. */
export type TransferId = string;

/** Credits on their way to another timebank's member. */
export interface Sending extends Entry {
  readonly transferId: TransferId;
  readonly toTimebankId: string;
  /** The receiver's membership number, normalised. Whether anybody has it, only their own timebank knows. */
  readonly toNumber: string;
  /** Which revision of the agreement it was sent under. */
  readonly agreementRevision: number;
}

/** Credits that came from a member of another timebank. Who that is, is not said: a reference is enough to ask about it. */
export interface Arrival extends Entry {
  readonly transferId: TransferId;
  readonly fromTimebankId: string;
}

/** Credits that were not accepted, back with who sent them. Why not, their own timebank is not told. */
export interface Return extends Entry {
  readonly transferId: TransferId;
  readonly toTimebankId: string;
  /** The entry that sent them. */
  readonly reverses: EntryId;
}

/** What a ledger remembers of a transfer until the other timebank has accepted it or it has come back. */
export interface UnderWay {
  /** The number of the entry that sent it. */
  readonly entry: number;
  readonly toTimebankId: string;
  readonly minutes: Minutes;
}

import type { MemberState, PersonalDetails, Timebank } from '@awr/community';
import type { Ledger } from '@awr/ledger';

/** What is known of a member, in plain, as of a revision of the membership's stream. */
export interface KnownDetails {
  readonly revision: number;
  readonly details: Partial<PersonalDetails>;
}

/** What the timebank has before the sheets go in, as far as they concern it. */
export interface AlreadyThere {
  /** A copy, which planning may change. */
  readonly timebank: Timebank;
  /** A copy, which planning may change. */
  readonly ledger: Ledger;
  /** By normalised number: of those that the sheets name. */
  readonly members: ReadonlyMap<string, MemberState>;
  /** By the number of those members whom a members' sheet names. */
  readonly details: ReadonlyMap<string, KnownDetails>;
  /** Which of these commands, by id, the ledger already answered. */
  readonly written: (commandIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

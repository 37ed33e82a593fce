import type { MemberState, Timebank } from '@awr/community';
import type { Ledger } from '@awr/ledger';

/** What the timebank has before the sheets go in, as far as they concern it. */
export interface AlreadyThere {
  /** A copy, which planning may change. */
  readonly timebank: Timebank;
  /** A copy, which planning may change. */
  readonly ledger: Ledger;
  /** By normalised number: of those that the sheets name. */
  readonly members: ReadonlyMap<string, MemberState>;
  /** Which of these commands, by id, the ledger already answered. */
  readonly written: (commandIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

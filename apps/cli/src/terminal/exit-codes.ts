/** What a program that calls `awr` can tell from its exit code. */
export const ExitCode = {
  done: 0,
  /** Refused by a rule, or checked and found wrong: bad rows in an import, a log that does not verify. */
  refused: 1,
  /** The command line itself was not understood. */
  usage: 2,
  /** Awr can't run or can't be reached: a damaged store, a folder that is held, no access. */
  unavailable: 3,
} as const;

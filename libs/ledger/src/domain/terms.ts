import type { RecordingForOneself } from '@awr/community';

/** What of the timebank's policy the ledger goes by, besides limits. */
export interface Terms {
  /** Whether credits spent at a venue are retired once the venue is reported. */
  readonly retireSpentCredits: boolean;
  /** After how many months credits that are not used end; null for never. */
  readonly expiryMonths: number | null;
  /** How many days before that their member must have been told. */
  readonly expiryNoticeDays: number;
  /** Whether the broker may record hours beyond an organisation's budget, with a warning. */
  readonly brokerMayExceedBudget: boolean;
  /** Whether credits may be recorded for oneself; they may where a log from before this was kept does not say. */
  readonly recordingForOneself?: RecordingForOneself;
}

/** Nothing is retired, nothing ends, a budget is kept, and nobody is kept from recording for themself. */
export const USUAL_TERMS: Terms = {
  retireSpentCredits: false,
  expiryMonths: null,
  expiryNoticeDays: 30,
  brokerMayExceedBudget: false,
  recordingForOneself: 'allowed',
};

/** Whole months, one at least, or none at all; whole days of notice. */
export function areTerms({ expiryMonths, expiryNoticeDays }: Terms = USUAL_TERMS): boolean {
  return (expiryMonths === null || isCount(expiryMonths, 1)) && isCount(expiryNoticeDays, 0);
}

function isCount(number: number, least: number): boolean {
  return Number.isSafeInteger(number) && number >= least;
}

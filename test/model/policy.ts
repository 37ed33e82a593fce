/** What of a timebank's policy the ledger goes by. */
export interface Policy {
  readonly creditLimitMinutes: number;
  readonly softCreditLimitMinutes: number | null;
  readonly capMinutes: number | null;
  readonly softCapMinutes: number | null;
  readonly brokerMayExceedBudget: boolean;
  readonly retireSpentCredits: boolean;
  readonly expiryMonths: number | null;
  readonly expiryNoticeDays: number;
  readonly recordingForOneself: 'someone-else' | 'allowed';
  readonly confirmation: 'broker' | 'organisation' | 'either' | 'nobody';
  readonly claimReminderDays: number | null;
  readonly claimLapseDays: number | null;
  readonly exchangeLapseDays: number | null;
}

export const AT_FIRST: Policy = {
  creditLimitMinutes: 120,
  softCreditLimitMinutes: 60,
  capMinutes: 1500,
  softCapMinutes: 1200,
  brokerMayExceedBudget: false,
  retireSpentCredits: true,
  expiryMonths: 3,
  expiryNoticeDays: 14,
  recordingForOneself: 'someone-else',
  confirmation: 'either',
  claimReminderDays: 7,
  claimLapseDays: 10,
  exchangeLapseDays: 5,
};

export function limitsOf(policy: Policy) {
  const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes } = policy;
  return { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes };
}

export function termsOf(policy: Policy) {
  const { retireSpentCredits, expiryMonths, expiryNoticeDays, brokerMayExceedBudget, recordingForOneself } = policy;
  return { retireSpentCredits, expiryMonths, expiryNoticeDays, brokerMayExceedBudget, recordingForOneself };
}

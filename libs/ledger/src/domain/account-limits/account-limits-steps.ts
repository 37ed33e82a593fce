import type { Steps } from '@awr/kernel';
import type { Ledger } from '../ledger';
import { AS_THE_TIMEBANK, type AccountLimits, type AccountLimitsSet } from './account-limits';

export const accountLimitsSteps: Steps<Ledger, AccountLimitsSet> = {
  AccountLimitsSet: (ledger, { accountId, creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes }) => {
    const limits = { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes };
    ledger.accounts.mark(accountId, { limits: hasAny(limits) ? limits : undefined });
    return ledger;
  },
};

function hasAny(limits: AccountLimits): boolean {
  return (Object.keys(AS_THE_TIMEBANK) as (keyof AccountLimits)[]).some((limit) => limits[limit] !== null);
}

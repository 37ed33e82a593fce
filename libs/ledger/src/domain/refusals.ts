import { type Minutes, type Refusal, type Wording, refuse } from '@awr/kernel';
import type { AccountKind } from './account-id';
import type { AgreementRefusalDetails } from './agreements/agreement-refusals';
import type { BetweenRefusalDetails } from './refusals/between-timebanks';
import type { BudgetRefusalDetails } from './budgets/budget-refusals';
import type { CorrectionRefusalDetails } from './corrections/correction-refusals';
import type { ExpiryRefusalDetails } from './expiry/expiry-refusals';
import type { HoldRefusalDetails } from './holds/hold-refusals';
import type { PeriodRefusalDetails } from './periods/period-refusals';
import type { LifecycleRefusalDetails } from './lifecycle/lifecycle-refusals';

/** Every way in which the ledger says no, with what a person needs to know to put it right. */
export type LedgerRefusalDetails = AgreementRefusalDetails &
  BetweenRefusalDetails &
  PeriodRefusalDetails &
  BudgetRefusalDetails &
  CorrectionRefusalDetails &
  ExpiryRefusalDetails &
  HoldRefusalDetails &
  LifecycleRefusalDetails &
  BasicRefusalDetails;

type BasicRefusalDetails = {
  'ledger-not-open': NoDetails;
  'ledger-already-open': NoDetails;
  'account-already-open': { accountId: string };
  'limits-invalid': NoDetails;
  'limits-unchanged': { accountId: string };
  'limits-outdated': { policyRevision: number; currentRevision: number };
  'amount-invalid': { mostMinutes: Minutes };
  'date-invalid': NoDetails;
  'date-in-future': { on: string; today: string };
  'unknown-account': { accountId: string };
  'same-account': { accountId: string };
  'own-entry': { accountId: string };
  'wrong-kind-of-account': { accountId: string; kind: AccountKind; wanted: WantedKind };
  'insufficient-credits': {
    accountId: string;
    mostMinutes: Minutes;
    balanceMinutes: Minutes;
    heldMinutes?: Minutes;
  };
  'over-cap': { accountId: string; mostMinutes: Minutes; balanceMinutes: Minutes; capMinutes: Minutes };
  'people-invalid': NoDetails;
  'unknown-entry': { entryId: string };
  'already-reversed': { entryId: string; correctedBy?: string };
  'reversal-of-reversal': { entryId: string };
  'reason-unknown': NoDetails;
  'register-empty': NoDetails;
  'register-too-long': { lines: number; mostLines: number };
  'member-twice-in-register': { accountId: string; firstIndex: number };
};

export type LedgerRefusalCode = keyof LedgerRefusalDetails;
export type LedgerRefusal = Refusal<LedgerRefusalCode>;

/** What kind of account an entry needs at the place where another was named. */
export type WantedKind = 'issuing' | 'pot' | 'member' | 'venue' | 'member-or-pot' | 'clearing';

/** What each of a topic's refusals says, in both languages. A code without its wording does not compile. */
export type Wordings<Details> = {
  readonly [Code in keyof Details]: Wording | ((details: Details[Code]) => Wording);
};

type NoDetails = Readonly<Record<never, never>>;
type DetailsFor<Code extends LedgerRefusalCode> = LedgerRefusalDetails[Code] extends infer Details
  ? keyof Details extends never
    ? []
    : [Details]
  : never;

/** Says no, with all the details that the code calls for. */
export function no<Code extends LedgerRefusalCode>(code: Code, ...details: DetailsFor<Code>): Refusal<Code> {
  return refuse(code, ...details);
}

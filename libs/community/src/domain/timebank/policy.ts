import { MOST_MINUTES, type Minutes } from '@awr/kernel';
import { refuse, type CommunityRefusal } from '../refusals/refusals';
import { unfitNumber } from '../unfit-number';
import { DEFAULT_REPORTING_POLICY, type ReportingPolicy, unfitReportingPolicy } from './reporting-policy';
import { DEFAULT_WAITING_POLICY, type WaitingPolicy, unfitWaitingPolicy } from './waiting-policy';

/** Who confirms the hours that a member claims. `either`: the broker or the organisation; `nobody`: they count at once. */
export const CONFIRMATIONS = ['broker', 'organisation', 'either', 'nobody'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/**
 * Whether somebody who may record hours, and is a member too, may put credits into their own account. `someone-else`:
 * another broker or coordinator must.
 */
export const RECORDING_FOR_ONESELF = ['someone-else', 'allowed'] as const;
export type RecordingForOneself = (typeof RECORDING_FOR_ONESELF)[number];

/** In what timebanks differ. */
export interface Policy extends ReportingPolicy, WaitingPolicy {
  /** How far below zero a member may go. */
  readonly creditLimitMinutes: Minutes;
  /** How far below zero a member may go before the broker is warned; null: no warning. */
  readonly softCreditLimitMinutes: Minutes | null;
  /** How much a member may keep; null: any amount. */
  readonly capMinutes: Minutes | null;
  /** How much a member may keep before the broker is warned; null: no warning. */
  readonly softCapMinutes: Minutes | null;
  /** Whether the broker may record hours beyond an organisation's budget, with a warning. */
  readonly brokerMayExceedBudget: boolean;
  /** Whether credits spent at a venue are retired once the venue is reported, or stay the venue's. */
  readonly retireSpentCredits: boolean;
  /** After how many months credits that are not used end; null: never. */
  readonly expiryMonths: number | null;
  /** How long before credits end their member is told. */
  readonly expiryNoticeDays: number;
  readonly confirmation: Confirmation;
  readonly recordingForOneself: RecordingForOneself;
}

/** A policy as events have it: one that was kept before some of its parts were thought of says nothing of those. */
type Later = 'birthdaysWithinDays' | 'recordingForOneself';
export type KeptPolicy = Omit<Policy, Later> & Partial<Pick<Policy, Later>>;

/** Time credits as most schemes begin: nobody owes, nothing ends. */
export const DEFAULT_POLICY: Policy = {
  creditLimitMinutes: 0,
  softCreditLimitMinutes: null,
  capMinutes: null,
  softCapMinutes: null,
  brokerMayExceedBudget: false,
  retireSpentCredits: false,
  expiryMonths: null,
  expiryNoticeDays: 30,
  confirmation: 'either',
  recordingForOneself: 'someone-else',
  ...DEFAULT_WAITING_POLICY,
  ...DEFAULT_REPORTING_POLICY,
};

// What has changed since: nobody was kept from this before a timebank could say so.
const WITHOUT_SAYING: Partial<Policy> = { recordingForOneself: 'allowed' };

/** A policy that was kept before some of its parts were thought of, with what then went without saying. */
export function wholePolicy(policy: Partial<Policy>): Policy {
  return { ...DEFAULT_POLICY, ...WITHOUT_SAYING, ...policy };
}

/** Why a policy can't be taken, if it can't. */
export function unfitPolicy(policy: Policy): CommunityRefusal | undefined {
  const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes } = policy;
  const { expiryMonths, expiryNoticeDays } = policy;
  return (
    unfitNumber('creditLimitMinutes', creditLimitMinutes, { least: 0, most: MOST_MINUTES }) ??
    unfitOptional('softCreditLimitMinutes', softCreditLimitMinutes, { least: 0, most: MOST_MINUTES }) ??
    unfitOptional('capMinutes', capMinutes, { least: 1, most: MOST_MINUTES }) ??
    unfitOptional('softCapMinutes', softCapMinutes, { least: 0, most: capMinutes ?? MOST_MINUTES }) ??
    unfitOptional('expiryMonths', expiryMonths, { least: 1, most: 120 }) ??
    unfitNumber('expiryNoticeDays', expiryNoticeDays, { least: 0, most: 365 }) ??
    softLimitBeyondLimit(policy) ??
    unfitWaitingPolicy(policy) ??
    unfitReportingPolicy(policy)
  );
}

function unfitOptional(
  field: 'softCreditLimitMinutes' | 'capMinutes' | 'softCapMinutes' | 'expiryMonths',
  number: number | null,
  range: { readonly least: number; readonly most: number },
) {
  return number === null ? undefined : unfitNumber(field, number, range);
}

function softLimitBeyondLimit({ creditLimitMinutes, softCreditLimitMinutes }: Policy): CommunityRefusal | undefined {
  const beyond = softCreditLimitMinutes !== null && softCreditLimitMinutes > creditLimitMinutes;
  return beyond ? refuse('soft-limit-beyond-limit', { creditLimitMinutes }) : undefined;
}

/** Which parts of a policy the changes would alter. */
export function partsChanged(policy: Policy, changes: Partial<Policy>): (keyof Policy)[] {
  const parts = Object.keys(policy) as (keyof Policy)[];
  return parts.filter((part) => changes[part] !== undefined && changes[part] !== policy[part]);
}

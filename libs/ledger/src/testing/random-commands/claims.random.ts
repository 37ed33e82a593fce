import * as fc from 'fast-check';
import { claimIds } from '../../domain/agreements/numbered-id';
import { DECLINE_REASONS, type DeclineReason } from '../../domain/agreements/decline-reason';
import type { LedgerCommand } from '../../ledger.decider';
import { nia, owain } from '../builders';
import { type Around, about, idsNear, members, minutes, perhaps, type } from './values';

/** Days on which things are done; some weeks apart, so that something lapses in between. */
export const todays = fc.oneof(
  { weight: 9, arbitrary: fc.constant('2025-09-14') },
  { weight: 1, arbitrary: fc.constantFrom('2025-09-20', '2025-10-26', '2025-10-27', '2026-03-30') },
);
export const lapseDays = perhaps(fc.integer({ min: 1, max: 60 }));
export const declineReasons = fc.constantFrom(...(Object.keys(DECLINE_REASONS) as DeclineReason[]), 'spite' as 'other');

const organisations = fc.constantFrom('menter', 'clwb');
const confirmation = fc.constantFrom(...(['broker', 'organisation', 'either', 'either', 'nobody'] as const));

/** Brokers, coordinators of one organisation or another, some of whom are members, and some who are nothing. */
const approver = fc.record(
  {
    id: fc.constantFrom('token:broker', 'token:coordinator'),
    isBroker: fc.boolean(),
    organisationId: organisations,
    memberId: fc.constantFrom('nia', 'owain', 'dilys'),
  },
  { requiredKeys: ['id', 'isBroker'] },
);

export function randomClaims({ newestClaim }: Around): fc.Arbitrary<LedgerCommand> {
  const claimId = idsNear(newestClaim, claimIds.write);
  const some = fc.array(claimId, { maxLength: 4 });
  const decided = { approver, today: todays };
  const claim = fc.record(
    {
      type: type('ClaimHours'),
      ...{ member: members, minutes, ...about, confirmation, organisationId: organisations },
      ...{ remindDays: lapseDays, lapseDays },
    },
    {
      requiredKeys: [
        'type',
        'member',
        'minutes',
        'on',
        'today',
        'recordedBy',
        'confirmation',
        'remindDays',
        'lapseDays',
      ],
    },
  );
  return fc.oneof(
    { weight: 8, arbitrary: claim },
    { weight: 6, arbitrary: fc.record({ type: type('ConfirmHours'), claimId, ...decided }) },
    { weight: 2, arbitrary: fc.record({ type: type('ConfirmManyHours'), claimIds: some, ...decided }) },
    { weight: 2, arbitrary: fc.record({ type: type('DeclineHours'), claimId, reason: declineReasons, ...decided }) },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: type('WithdrawClaim'),
          ...{ claimId, today: todays, withdrawnBy: fc.constant('token:nia'), member: fc.constantFrom(nia, owain) },
        },
        { requiredKeys: ['type', 'claimId', 'today', 'withdrawnBy'] },
      ),
    },
    { weight: 1, arbitrary: fc.record({ type: type('LapseOverdue'), today: todays }) },
  );
}

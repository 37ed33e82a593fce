import * as fc from 'fast-check';
import { GRANT_REASONS, type GrantReason } from '../../domain/pot/grant-reason';
import type { LedgerCommand } from '../../ledger.decider';
import { about, actors, members, minutes, mostly, ownLimits, type, venues } from './values';

const grants = fc.constantFrom(...(Object.keys(GRANT_REASONS) as GrantReason[]), 'whim' as 'other');
const reason = mostly(fc.constant('Penderfyniad y pwyllgor'), fc.constant(''));
const { recordedBy: _, ...day } = about;

/** Mostly these, which don't overlap; and some that do, or are none. */
const budgetDays = mostly(
  fc.constantFrom({ from: '2025-01-01', until: '2025-06-30' }, { from: '2025-07-01', until: '2025-12-31' }),
  fc.constantFrom({ from: '2025-06-01', until: '2025-09-13' }, { from: '2025-12-31', until: '2025-01-01' }),
  5,
);

export const randomGrants = fc.record({ type: type('GrantFromPot'), to: members, minutes, grant: grants, ...about });

export const randomPolicies: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 3, arbitrary: randomGrants },
  {
    weight: 2,
    arbitrary: fc
      .record({ type: type('RetireCredits'), venue: venues, minutes: fc.option(minutes, { nil: undefined }), ...about })
      .map(({ minutes, ...retired }) => ({ ...retired, ...(minutes !== undefined && { minutes }) })),
  },
  fc.record({ type: type('ExpireCredits'), ...about }),
  fc.record({ type: type('GiveExpiryNotices'), ...day, givenBy: actors }),
  fc
    .tuple(
      fc.record({ type: type('SetAccountLimits'), accountId: members, reason, setBy: actors }),
      fc.record(ownLimits, { requiredKeys: [] }),
    )
    .map(([asked, limits]) => ({ ...asked, ...limits })),
  fc
    .tuple(
      budgetDays,
      fc.constantFrom('menter', 'eglwys'),
      fc.oneof(minutes, fc.integer({ min: 1, max: 20_000 })),
      actors,
    )
    .map(([days, organisationId, minutes, setBy]) => ({
      ...days,
      ...{ type: 'SetIssuingBudget' as const, organisationId, minutes, setBy },
    })),
);

import * as fc from 'fast-check';
import { type Instant, instant, microsOf } from '@awr/kernel';
import type { LedgerCommand } from '../../ledger.decider';
import { about, actors, members, minutes, mostly, moments, people, type, venues } from './values';

const holdId = fc.constantFrom('hold-1', 'hold-2', 'hold-3', 'hold-4', 'hold-5', 'hold-6');
const duration = mostly(fc.integer({ min: 1, max: 1500 }), fc.constantFrom(0, -1, 366 * 24 * 60, 366 * 24 * 60 + 1));
const booking = { from: members, venue: venues, offerId: fc.constant('film'), people, minutes };

function later(at: Instant, minutes: number): Instant {
  return instant(microsOf(at) + minutes * 60_000_000);
}

export const randomHolds: fc.Arbitrary<LedgerCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ type: type('PlaceHold'), holdId, ...booking, at: moments, heldBy: actors, duration })
      .map(({ duration, ...hold }) => ({ ...hold, expiresAt: later(hold.at, duration) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ type: type('SettleHold'), holdId, minutes: fc.option(minutes, { nil: undefined }), ...about })
      .map(({ minutes, ...settled }) => ({ ...settled, ...(minutes !== undefined && { minutes }) })),
  },
  fc.record({ type: type('ReleaseHold'), holdId, at: moments, releasedBy: actors }),
  fc.record({ type: type('LapseHold'), holdId, at: moments }),
);

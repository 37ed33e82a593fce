import * as fc from 'fast-check';
import { memberAccount } from '../domain/account-id';
import { type EntryId, entryId } from '../domain/entry-id';
import { REVERSAL_REASONS, type ReversalReason } from '../domain/reversal-reason';
import type { LedgerCommand } from '../ledger.decider';
import { carys, cinema, nia, owain, today } from './builders';

// Few accounts and small amounts, so that commands meet each other's effects; and some of everything that is wrong.
const accounts = fc.constantFrom(nia, owain, carys, memberAccount('dilys'), cinema, 'issuing', 'pot');
const members = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(nia, owain, carys) },
  { weight: 1, arbitrary: accounts },
);
const receivers = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(nia, owain, carys, 'pot') }, accounts);
const venues = fc.oneof({ weight: 9, arbitrary: fc.constant(cinema) }, { weight: 1, arbitrary: accounts });
const minutes = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 240 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5, 2 ** 53, 525_600_000, Number.NaN) },
);
const days = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('2025-01-31', '2025-09-13', today) },
  { weight: 1, arbitrary: fc.constantFrom('2025-09-15', '2025-02-31', 'yesterday') },
);
const limit = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 600 }) }, fc.constantFrom(-60, 0.5));
const perhaps = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const limits = fc.record({
  creditLimitMinutes: limit,
  capMinutes: perhaps(limit.map((cap) => cap * 3)),
  softCreditLimitMinutes: perhaps(limit.map((soft) => soft / 2).map(Math.trunc)),
});
const people = fc.oneof(
  { weight: 9, arbitrary: fc.record({ adults: fc.nat(3), under16s: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ adults: 1, under16s: -1 }) },
);
const reverses: fc.Arbitrary<EntryId> = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 40 }).map(entryId) },
  { weight: 1, arbitrary: fc.constantFrom('e-000000', 'e-1') },
);
const reasons = fc.constantFrom(...(Object.keys(REVERSAL_REASONS) as ReversalReason[]), 'spite' as 'other');
const about = { today: fc.constant(today), on: days, recordedBy: fc.constant('token:broker') };
const type = <Type extends string>(name: Type) => fc.constant(name);
const line = fc.record({ to: members, minutes });

export const openings: fc.Arbitrary<LedgerCommand> = fc.oneof(
  fc.record({ type: type('OpenLedger'), limits, policyRevision: fc.constant(0) }),
  fc.record({ type: type('OpenAccount'), accountId: accounts }),
  fc.record({ type: type('SetLimits'), limits, policyRevision: fc.nat(30) }),
);

export const movements: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: type('RecordHours'), to: members, minutes, ...about }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: type('RecordRegister'), lines: fc.array(line, { maxLength: 4 }), ...about }),
  },
  { weight: 5, arbitrary: fc.record({ type: type('GiveCredits'), from: members, to: receivers, minutes, ...about }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: type('SpendCredits'),
      from: members,
      venue: venues,
      offerId: fc.constant('film'),
      people,
      minutes,
      ...about,
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: type('ReverseEntry'), reverses, reason: reasons, ...about }) },
);

export const anyCommand: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 1, arbitrary: openings },
  { weight: 9, arbitrary: movements },
);

import * as fc from 'fast-check';
import { periodId } from '../../domain/periods/period';
import type { LedgerCommand } from '../../ledger.decider';
import { today } from '../builders';
import { days, mostly, type } from './values';

const untils = mostly(fc.constantFrom('2024-12-31', '2025-01-31', '2025-06-30', '2025-09-13'), days, 4);
const who = fc.constant('token:broker');

export const randomPeriods: fc.Arbitrary<LedgerCommand> = fc.oneof(
  fc.record({ type: type('ClosePeriod'), until: untils, today: fc.constant(today), closedBy: who }),
  fc.record({
    ...{ type: type('ReopenPeriod'), reason: fc.constant('a sheet was found'), reopenedBy: who },
    periodId: fc.integer({ min: 1, max: 4 }).map(periodId),
  }),
);

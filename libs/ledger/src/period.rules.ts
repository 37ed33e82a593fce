import type { Rules } from '@awr/kernel';
import type { Ledger } from './domain/ledger';
import type { PeriodEvent } from './domain/periods/period-events';
import type { LedgerRefusalCode } from './domain/refusals';
import { type ClosePeriod, closePeriod } from './use-cases/close-period/close-period';
import { type ReopenPeriod, reopenPeriod } from './use-cases/reopen-period/reopen-period';

export type PeriodCommand = ClosePeriod | ReopenPeriod;

export const periodRules: Rules<PeriodCommand, Ledger, PeriodEvent, LedgerRefusalCode> = {
  ClosePeriod: closePeriod,
  ReopenPeriod: reopenPeriod,
};

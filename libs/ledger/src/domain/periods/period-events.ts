import type { CalendarDate, DomainEvent, EventDefinitions } from '@awr/kernel';
import { type Steps, invariant } from '@awr/kernel';
import type { Ledger } from '../ledger';
import { type PeriodId, openFrom, periodId } from './period';
import type { AccountKindTotal, PeriodEntries } from './period-totals';

export type PeriodClosed = DomainEvent<
  'PeriodClosed',
  PeriodEntries & {
    readonly periodId: PeriodId;
    /** The day after the period before; null where it goes back to the ledger's beginning. */
    readonly from: CalendarDate | null;
    readonly until: CalendarDate;
    /** How many entries there were: what is recorded later is not in it, whatever its day. */
    readonly throughEntry: number;
    readonly accounts: number;
    readonly accountTotals: readonly AccountKindTotal[];
    /** The root of a Merkle tree (RFC 6962) over every balance, in hexadecimal. */
    readonly root: string;
    /** The blob that holds the balances, a leaf a line: its SHA-256, in hexadecimal. */
    readonly balancesBlob: string;
    readonly closedBy: string;
  }
>;
export type PeriodReopened = DomainEvent<
  'PeriodReopened',
  { readonly periodId: PeriodId; readonly reason: string; readonly reopenedBy: string }
>;
export type PeriodEvent = PeriodClosed | PeriodReopened;

export const periodEvents: EventDefinitions<PeriodEvent> = {
  PeriodClosed: { version: 1 },
  PeriodReopened: { version: 1 },
};

export const periodSteps: Steps<Ledger, PeriodEvent> = {
  PeriodClosed: (ledger, closed) => {
    const { until, throughEntry, from } = closed;
    invariant(closed.periodId === periodId(ledger.periods.length + 1), `${closed.periodId} is not the next period`);
    invariant(from === openFrom(ledger) && (from === null || from <= until), `${closed.periodId} leaves a gap`);
    invariant(throughEntry === ledger.entries.size, `${closed.periodId} does not end with the last entry there is`);
    ledger.periods.push({ periodId: closed.periodId, until, throughEntry });
    return ledger;
  },
  PeriodReopened: (ledger, reopened) => {
    const last = ledger.periods.pop();
    invariant(last?.periodId === reopened.periodId, `${reopened.periodId} is not the period that was closed last`);
    return ledger;
  },
};

export function periodClosed(data: PeriodClosed['data']): PeriodClosed {
  return { type: 'PeriodClosed', data };
}

export function periodReopened(data: PeriodReopened['data']): PeriodReopened {
  return { type: 'PeriodReopened', data };
}

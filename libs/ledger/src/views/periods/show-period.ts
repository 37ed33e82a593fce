import type { StoredEvent } from '@awr/event-store';
import { invariant } from '@awr/kernel';
import { dayNumber } from '../../domain/day-number';
import { type PeriodId, periodNumber } from '../../domain/periods/period';
import type { PeriodClosed, PeriodReopened } from '../../domain/periods/period-events';
import { timebankOf } from '../../ledger-stream';
import type { LedgerViews } from '../ledger-views';
import type { PeriodStatus } from './periods.table';

export async function showClosed(
  { data, stream, metadata }: StoredEvent<string, PeriodClosed['data']>,
  view: LedgerViews,
): Promise<void> {
  const timebank_id = timebankOf(stream);
  view.periods.put({
    ...(await keyOf(timebank_id, data.periodId, view)),
    ...{ timebank_id, status: 'closed' satisfies PeriodStatus, until_day: dayNumber(data.until) },
    ...{ through_seq: data.throughEntry, closed: data, closed_at: metadata.recordedAt },
    ...{ reopened_at: null, reopened_by: null, reason_reopened: null },
  });
}

export async function showReopened(
  { data, stream, metadata }: StoredEvent<string, PeriodReopened['data']>,
  view: LedgerViews,
): Promise<void> {
  const status: PeriodStatus = 'reopened';
  view.periods.change(await keyOf(timebankOf(stream), data.periodId, view), {
    ...{ status, reopened_at: metadata.recordedAt, reopened_by: data.reopenedBy, reason_reopened: data.reason },
  });
}

async function keyOf(timebank_id: string, period: PeriodId, view: LedgerViews) {
  const found = await view.ledgers.find({ timebank_id });
  const number = periodNumber(period);
  invariant(found && number, `${period} is of a ledger that is not open`);
  return { ledger: found.ledger, number };
}

import { mayBeClockTime } from '../cells/duration';
import type { GiftRecord, HoursRecord, MemberFound, SpendRecord } from '../sheets/records';
import type { Gathered } from './gathered';
import type { Understood } from './planned-entry';
import { type RowPlace, cellOf } from './row-outcome';

interface UnderstoodRows {
  readonly hours: readonly Understood<HoursRecord>[];
  readonly spends: readonly Understood<SpendRecord>[];
  readonly gifts: readonly Understood<GiftRecord>[];
}

/** Notes what was understood in a way that its writer may want to check. */
export function noteReadings({ hours, spends, gifts }: UnderstoodRows, gathered: Gathered): void {
  for (const row of hours) {
    noteWho(row.content.member, row, gathered);
    const written = cellOf(row, 'hours');
    if (mayBeClockTime(written, row.content.minutes)) gathered.note('hours-or-clock', row);
  }
  for (const row of spends) noteWho(row.content.member, row, gathered);
  for (const row of gifts) {
    if (row.content.from !== 'timebank') noteWho(row.content.from, row, gathered);
    if (row.content.to !== 'pot') noteWho(row.content.to, row, gathered);
  }
}

function noteWho({ by }: MemberFound, row: RowPlace, gathered: Gathered): void {
  if (by === 'name') gathered.note('member-by-name', row);
  if (by === 'number-without-zeros') gathered.note('zeros-lost', row);
}

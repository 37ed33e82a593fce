import { readDate } from '../cells/date';
import { readPeople } from '../cells/people';
import { readTitle } from '../cells/words';
import type { SpendsField } from '../columns/kinds/spends';
import { problem } from '../problems/problem';
import { readCredits, readNote } from './entry-cells';
import type { LookingUp } from './looking-up';
import type { SpendRecord } from './records';
import type { ReadRow, RowReader } from './row-reader';

/** A row of the spends' sheet: a member spent credits at a venue, alone or with others. */
export function readSpendRow(row: RowReader<SpendsField>, { today, who }: LookingUp): ReadRow<SpendRecord> {
  const on = row.read('date', (text) => readDate(text, today));
  const member = row.read('member', who);
  const venue = row.read('venue', (text) => readTitle(text, 'venue-missing'));
  const activity = row.read('activity', (text) => readTitle(text, 'activity-missing'));
  const people = readParty(row);
  const minutes = row.read('credits', readCredits);
  return row.finish<SpendRecord>({ on, member, venue, activity, ...people, minutes, note: row.read('note', readNote) });
}

/** How many people went. A sheet that does not count them is about the member alone. */
function readParty(row: RowReader<SpendsField>) {
  if (!row.has('adults') && !row.has('under16s')) return { adults: 1, under16s: 0 };
  const adults = row.read('adults', readPeople);
  const under16s = row.read('under16s', readPeople);
  if (adults === 0 && under16s === 0) row.report(row.has('adults') ? 'adults' : 'under16s', problem('people-nobody'));
  return { adults, under16s };
}

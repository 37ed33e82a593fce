import { readDate } from '../cells/date';
import type { GiftsField } from '../columns/kinds/gifts';
import { readCredits, readNote } from './entry-cells';
import type { LookingUp } from './looking-up';
import { isPot } from './pot';
import { isTimebank } from './timebank-itself';
import type { GiftRecord } from './records';
import type { ReadRow, RowReader } from './row-reader';

/** A row of the gifts' sheet: a member gave credits to another, or to the pot. */
export function readGiftRow(row: RowReader<GiftsField>, { today, who }: LookingUp): ReadRow<GiftRecord> {
  return row.finish<GiftRecord>({
    on: row.read('date', (text) => readDate(text, today)),
    from: row.read('from', (text) => (isTimebank(text) ? 'timebank' : who(text))),
    to: row.read('to', (text) => (isPot(text) ? 'pot' : who(text))),
    minutes: row.read('credits', readCredits),
    note: row.read('note', readNote),
  });
}

import { tidy } from '../tidy';
import { type DateSystem, dayOfSerial, timeOfSerial } from './serial';
import type { StoredCell } from './stored-cell';

/** What a cell says, in the words that somebody would have typed: 2025-09-13, 1:30, T2M0017, 1.5. */
export function shownText(cell: StoredCell, system: DateSystem): string {
  if (cell.kind === 'truth') return cell.value === '1' ? 'TRUE' : 'FALSE';
  if (cell.kind !== 'number') return tidy(cell.value);
  const number = Number(cell.value);
  return Number.isFinite(number) ? shownNumber(number, cell, system) : cell.value;
}

function shownNumber(number: number, { shown }: StoredCell, system: DateSystem): string {
  switch (shown.as) {
    case 'number':
      return String(number);
    case 'digits':
      return Number.isInteger(number) && number >= 0
        ? shown.prefix + String(number).padStart(shown.digits, '0')
        : String(number);
    case 'date':
      return dayOfSerial(number, system) ?? String(number);
    case 'date-and-time':
      return withTime(number, system);
    case 'time':
      // The whole days are not shown, so nobody who reads the sheet knows of them.
      return number < 0 ? String(number) : timeOfSerial(number - Math.floor(number));
    case 'elapsed':
      return number < 0 ? String(number) : timeOfSerial(number);
  }
}

function withTime(number: number, system: DateSystem): string {
  const day = dayOfSerial(number, system);
  if (day === undefined) return String(number);
  const time = timeOfSerial(number - Math.floor(number));
  return time === '0:00' ? day : `${day} ${time}`;
}

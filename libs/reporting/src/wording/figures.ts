import type { Language, Minutes } from '@awr/kernel';
import type { Cell, Figure } from '../document/cell';
import { dayInWords } from './days';

/** What a share has risen or fallen by: from 20% to 30% is 10 points, and half as much again. */
const POINTS = { cy: 'pwynt', en: 'points' };
const NOT_SHOWN = { cy: 'ni ddangosir', en: 'not shown' };

/** A cell as people read it. */
export function cellInWords(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'words':
      return cell.value;
    case 'day':
      return dayInWords(cell.value, language);
    case 'none':
      return '–';
    case 'not-shown':
      return NOT_SHOWN[language];
    case 'minutes':
    case 'count':
    case 'share':
      return cell.kind === 'share' && cell.signed
        ? `${figureInDigits(cell)} ${POINTS[language]}`
        : figureInDigits(cell);
  }
}

/** 1,234:30 for minutes, 1,234 for a count, 12.5% for a share, 12.5 for its change; both languages write them alike. */
function figureInDigits({ kind, value, signed }: Figure): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : '';
  switch (kind) {
    case 'minutes':
      return `${sign}${clock(size)}`;
    case 'count':
      return `${sign}${grouped(size)}`;
    case 'share':
      return `${sign}${grouped(Math.floor(size / 10))}.${size % 10}${signed ? '' : '%'}`;
  }
}

/** Minutes that are not below zero, as hours and minutes: 1,234:30. */
export function clock(minutes: Minutes): string {
  return `${grouped(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Thousands set apart by commas. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

import { type CalendarDate, invariant, type Minutes } from '@awr/kernel';

/** A figure; `entries` leads to exactly the entries that it was made of. */
export interface Figure {
  readonly kind: 'minutes' | 'count' | 'share';
  /** Whole minutes; a count; tenths of a percent. */
  readonly value: number;
  /** A change, which says so where it is above zero too. */
  readonly signed?: true;
  /** Rounded, to protect people. */
  readonly rounded?: true;
  readonly entries?: string;
}

export interface Words {
  readonly kind: 'words';
  readonly value: string;
}

export interface Day {
  readonly kind: 'day';
  readonly value: CalendarDate;
}

/** Nothing to say, or too few people to say it. */
export interface Absent {
  readonly kind: 'none' | 'not-shown';
}

export type Cell = Figure | Words | Day | Absent;

export const none: Absent = { kind: 'none' };
export const notShown: Absent = { kind: 'not-shown' };

export function words(value: string): Words {
  return { kind: 'words', value };
}

export function day(value: CalendarDate): Day {
  return { kind: 'day', value };
}

export function minutes(value: Minutes, entries?: string): Figure {
  return figure('minutes', value, entries);
}

export function count(value: number, entries?: string): Figure {
  return figure('count', value, entries);
}

/** Part of whole, to a tenth of a percent; nothing to say where the whole is nothing. */
export function share(part: number, whole: number): Figure | Absent {
  return whole === 0 ? none : figure('share', Math.round((part * 1000) / whole));
}

/** Of two figures as they are told, so that it says no more than they do. */
export function shareOf(part: Cell, whole: Cell): Figure | Absent {
  if (part.kind === 'not-shown' || whole.kind === 'not-shown') return notShown;
  return isFigure(part) && isFigure(whole) ? share(part.value, whole.value) : none;
}

/** From one figure to another of its kind; nothing to say where one of them says nothing. */
export function change(before: Cell, now: Cell): Figure | Absent {
  if (before.kind === 'not-shown' || now.kind === 'not-shown') return notShown;
  if (!isFigure(before) || !isFigure(now) || before.kind !== now.kind) return none;
  return { ...figure(now.kind, now.value - before.value), signed: true };
}

export function isFigure(cell: Cell): cell is Figure {
  return cell.kind === 'minutes' || cell.kind === 'count' || cell.kind === 'share';
}

function figure(kind: Figure['kind'], value: number, entries?: string): Figure {
  invariant(Number.isSafeInteger(value), `${value} is not a whole number of ${kind}`);
  return { kind, value, ...(entries !== undefined && { entries }) };
}

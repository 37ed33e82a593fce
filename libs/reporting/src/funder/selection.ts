import { isCalendarDate } from '@awr/kernel';
import type { Period } from '../document/report';
import { type Flow, kindsOf } from './parts';
import type { Dimension, Key } from './tally';

/** What a figure counts: all entries of some kinds, or some of them. */
export const SELECTED = {
  given: kindsOf('given'),
  'first-time': kindsOf('given'),
  'new-groups': kindsOf('given'),
  spent: kindsOf('spent'),
  'new-venues': kindsOf('spent'),
  gifts: kindsOf('gifts'),
  grants: kindsOf('grants'),
  received: ['exchange', ...kindsOf('gifts', 'grants')],
  'took-part': kindsOf(...(['given', 'gifts', 'grants', 'spent'] satisfies Flow[])),
} as const satisfies Record<string, readonly string[]>;
export type Selected = keyof typeof SELECTED;

/** The entries that a figure of a report was made of. */
export interface Selection extends Period {
  readonly figure: Selected;
  readonly organisationId?: string | undefined;
  /** Which row of which table; all of the figure where left out. */
  readonly by?: Dimension | undefined;
  /** Null for what has none. */
  readonly of?: Key | undefined;
}

/** As part of an address. */
export function selectionQuery({ figure, from, until, organisationId, by, of }: Selection): string {
  const query = new URLSearchParams({ figure, from, until });
  if (organisationId !== undefined) query.set('organisation', organisationId);
  if (by !== undefined) query.set('by', by);
  if (by !== undefined && of !== undefined && of !== null) query.set('of', of);
  return query.toString();
}

/** The first and last day of a month that a row is about; undefined where it is not one. */
export function monthSelected({ by, of }: Pick<Selection, 'by' | 'of'>): string | undefined {
  return by === 'month' && typeof of === 'string' && isCalendarDate(`${of}-01`) ? of : undefined;
}

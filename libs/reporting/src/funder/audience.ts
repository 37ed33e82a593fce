import type { Minutes } from '@awr/kernel';
import { type Cell, count, minutes, notShown } from '../document/cell';
import { isTold, roundedMinutes, roundedPeople } from '../protection/rounding';
import { type Counted, shownRows } from '../protection/shown-rows';
import { type Selection, selectionQuery } from './selection';
import type { People } from './people';
import type { Dimension, Tallies, Tally } from './tally';

/** How figures are told to whoever reads them. */
export interface Audience {
  /** A count of people by itself. */
  people(people: People, selection: Selection): Cell;
  /** A part of these people. */
  part(part: People, whole: People, selection: Selection): Cell;
  /** All the time of some people. */
  time(tally: Pick<Tally, 'minutes' | 'people'>, selection: Selection): Cell;
  /** Something that says nothing of people. */
  things(things: number, selection?: Selection): Cell;
  /** The rows of the tables that divide some time. */
  rows<By extends Dimension>(tallies: Tallies<By>): Rows;
}

/** How the rows of tables are told. */
export interface Rows {
  people(tally: Tally | undefined, selection: Selection): Cell;
  time(tally: Tally | undefined, selection: Selection): Cell;
}

/** Those who run the timebank or audit it: everything to the minute, and each figure opens to its entries. */
export function inside(entriesAt: (query: string) => string): Audience {
  const at = (selection: Selection) => entriesAt(selectionQuery(selection));
  return {
    people: (people, selection) => count(people.size, at(selection)),
    part: (part, _whole, selection) => count(part.size, at(selection)),
    time: (tally, selection) => minutes(tally.minutes, at(selection)),
    things: (things, selection) => count(things, selection && at(selection)),
    rows: () => ({
      people: (tally, selection) => count(tally?.people.size ?? 0, at(selection)),
      time: (tally, selection) => minutes(tally?.minutes ?? 0, at(selection)),
    }),
  };
}

/** Everybody else: no small count, nor anything from which one could be worked out. Totals of time are to the minute. */
export function outside(smallCountsUnder: number): Audience {
  const told = (people: number) => isTold(people, smallCountsUnder);
  const people = (size: number): Cell => (told(size) ? { ...count(roundedPeople(size)), rounded: true } : notShown);
  return {
    people: (all) => people(all.size),
    // The rest must not be a small count either, or it could be had by taking away.
    part: (part, whole) => (told(whole.size - part.size) ? people(part.size) : notShown),
    time: (tally) => (told(tally.people.size) ? minutes(tally.minutes) : notShown),
    things: (things) => count(things),
    rows: ({ by, total }) => {
      const tables = Object.values<ReadonlyMap<unknown, Tally>>(by).map((table) => [...table.values()]);
      return protectedRows(shownRows(tables, total, smallCountsUnder), people);
    },
  };
}

function protectedRows(shown: ReadonlySet<Counted>, people: (size: number) => Cell): Rows {
  const ifShown = (tally: Tally | undefined, tell: (tally: Tally) => Cell, nobody: Cell): Cell =>
    tally ? (shown.has(tally) ? tell(tally) : notShown) : nobody;
  return {
    people: (tally) => ifShown(tally, (each) => people(each.people.size), count(0)),
    time: (tally) => ifShown(tally, (each) => rounded(each.minutes), minutes(0)),
  };
}

function rounded(time: Minutes): Cell {
  return { ...minutes(roundedMinutes(time)), rounded: true };
}

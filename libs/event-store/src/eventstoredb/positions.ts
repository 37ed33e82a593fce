import { invariant } from '@awr/kernel';
import type { Position } from '../event-store';

/** The position before the first event: the server's own first record stands there. */
export const START: Position = '0/0';

// Positions are offsets in the server's log, in bytes; 15 digits (a petabyte) still fit a number exactly.
const PLACE = /^(0|[1-9]\d{0,14})\/(0|[1-9]\d{0,14})$/;

/** Where the server says that a record stands: the commit, then what was committed. */
export interface ServerPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export function positionOf({ commit, prepare }: ServerPosition): Position {
  return `${commit}/${prepare}`;
}

export function serverPosition(position: Position): ServerPosition {
  const [commit, prepare] = numbersOf(position);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

export function comparePositions(a: Position, b: Position): number {
  const [commitA, prepareA] = numbersOf(a);
  const [commitB, prepareB] = numbersOf(b);
  return commitA - commitB || prepareA - prepareB;
}

/** The one that is further on. */
export function later(a: Position, b: Position): Position {
  return comparePositions(a, b) >= 0 ? a : b;
}

function numbersOf(position: Position): [number, number] {
  const match = PLACE.exec(position);
  invariant(match, `${JSON.stringify(position)} is not a position of this log`);
  return [Number(match[1]), Number(match[2])];
}

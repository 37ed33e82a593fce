import { invariant } from '@awr/kernel';
import type { Position } from '../event-store';

/** The position before the first event, which has 1. */
export const START: Position = '0';

const DECIMAL = /^(0|[1-9]\d{0,15})$/;

export function numberOf(position: Position): number {
  invariant(DECIMAL.test(position), `${JSON.stringify(position)} is not a position of this log`);
  return Number(position);
}

export function comparePositions(a: Position, b: Position): number {
  return numberOf(a) - numberOf(b);
}

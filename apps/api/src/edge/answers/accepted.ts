import { isRefusal } from '@awr/kernel';
import type { Accepted, Answer } from '@awr/runtime';
import { Problem } from '../problems/problem';
import { Answered } from './answered';

/**
 * The answer to a command: made only from its events, so that it is the same when it is asked again, with the
 * position after which every view shows it. A refusal becomes a problem; where it is one of many
 * things, `list` is the part of the body that they stand in.
 */
export function accepted<Body>(answer: Answer, body: (accepted: Accepted) => Body, list?: string): Answered<Body> {
  if (isRefusal(answer)) throw Problem.refused(answer, list);
  return new Answered(body(answer), {
    'awr-position': answer.position,
    ...(answer.replayed && { 'idempotency-replayed': 'true' }),
  });
}

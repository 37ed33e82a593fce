import { isRefusal } from '@awr/kernel';
import type { Accepted, Answer } from '@awr/runtime';
import { Problem } from '../problems/problem';
import { Answered } from './answered';

/**
 * The answer to a command: made only from its events, so that it is the same when it is asked again, with the
 * position after which every view shows it. A refusal becomes a problem.
 */
export function accepted<Body>(answer: Answer, body: (accepted: Accepted) => Body): Answered<Body> {
  if (isRefusal(answer)) throw Problem.refused(answer);
  return new Answered(body(answer), {
    'awr-position': answer.position,
    ...(answer.replayed && { 'idempotency-replayed': 'true' }),
  });
}

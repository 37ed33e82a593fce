import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Actor, sha256 } from '@awr/kernel';

const OPERATOR: Actor = { id: 'operator', roles: ['administrator'] };
const PREFIX = 'awr_operator_';

/**
 * Whoever can read the data folder can do anything with it, and so may ask for anything: the command line, by a key
 * that is made at each start and stands only in the folder.
 */
export class Operator {
  readonly key = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  private readonly hash = sha256(this.key);

  authenticate(bearer: string): Actor | undefined {
    // Nearly every bearer is somebody's token: telling that is no secret, and saves a hash a request.
    if (!bearer.startsWith(PREFIX)) return undefined;
    return timingSafeEqual(sha256(bearer), this.hash) ? OPERATOR : undefined;
  }
}

export function isOperator(actor: Actor): boolean {
  return actor.id === OPERATOR.id;
}

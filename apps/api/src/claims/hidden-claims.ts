import { type Actor, isRefusal, type Refusal, refuse } from '@awr/kernel';
import type { Answer } from '@awr/runtime';
import { Injectable } from '@nestjs/common';
import { ReadNow } from '../queries/read-now';
import { maySeeClaim, seesAllClaims } from './claims-seen';

type Refused = Pick<Refusal, 'refused' | 'details'>;

/** What says that there was a claim, and what came of it. */
const TELLING: readonly string[] = ['claim-settled', 'claim-lapsed'];

/**
 * To whoever may not see a claim there is none, also once it is over: of those the ledger keeps no more than how they
 * ended, so that whose they were is looked up, where it is not a broker who asks.
 */
@Injectable()
export class HiddenClaims {
  constructor(private readonly views: ReadNow) {}

  async hiddenFrom(actor: Actor, timebankId: string, answer: Answer): Promise<Answer> {
    if (!isRefusal(answer) || seesAllClaims(actor)) return answer;
    const hide = async <One extends Refused>(one: One): Promise<One> => {
      const claimId = String(one.details['claimId']);
      const tells = TELLING.includes(one.refused) && !(await this.sees(actor, timebankId, claimId));
      return tells ? { ...one, ...refuse('unknown-claim', { claimId }) } : one;
    };
    const hidden = await hide(answer);
    return answer.each ? { ...hidden, each: await Promise.all(answer.each.map(hide)) } : hidden;
  }

  private async sees(actor: Actor, timebankId: string, claimId: string): Promise<boolean> {
    const claim = await this.views.read(({ claims }) => claims.byId(timebankId, claimId));
    return claim !== undefined && maySeeClaim(actor, claim);
  }
}

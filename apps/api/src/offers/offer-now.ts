import { type Offer, timebankDecider } from '@awr/community';
import { type Refusal, refuse } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { EXECUTION } from '../ports';

/** Finds an offer as the timebank has it at this moment: one that was published a moment ago can be taken up. */
@Injectable()
export class OfferNow {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  async byId(timebankId: string, offerId: string): Promise<Offer | Refusal> {
    const offer = await this.execution.look(timebankDecider, timebankId, (timebank) =>
      timebank.status === 'founded' ? timebank.offers.byId.get(offerId) : undefined,
    );
    return offer ?? refuse('unknown-offer', { offerId });
  }
}

import { type Offer, timebankDecider, type Venue } from '@awr/community';
import { type Refusal, refuse } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { EXECUTION } from '../ports';

/** An offer, and the venue that makes it. */
export interface OfferedNow extends Offer {
  readonly venue: Venue | undefined;
}

/** Finds an offer as the timebank has it at this moment: one that was published a moment ago can be taken up. */
@Injectable()
export class OfferNow {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  async byId(timebankId: string, offerId: string): Promise<OfferedNow | Refusal> {
    const offer = await this.execution.look(timebankDecider, timebankId, (timebank): OfferedNow | undefined => {
      if (timebank.status === 'unknown') return undefined;
      const known = timebank.offers.byId.get(offerId);
      return known && { ...known, venue: timebank.venues.byId.get(known.venueId) };
    });
    return offer ?? refuse('unknown-offer', { offerId });
  }
}

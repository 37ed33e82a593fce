import type { CalendarDate, Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { Price } from '../../domain/price';
import { withoutUndefined } from '../../domain/without-undefined';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';
import type { OfferStatus } from './offers.table';

/** Everything that a desk, or whoever accepts the offer, must see first. */
export interface OfferView extends Price {
  readonly offerId: string;
  readonly title: Wording;
  readonly venueId: string;
  readonly venueName: Wording;
  /** Since when nothing can be spent there; null while it is open. */
  readonly venueClosedOn: CalendarDate | null;
  readonly limits: Wording | null;
  readonly restrictions: Wording | null;
  readonly status: OfferStatus;
  readonly revision: number;
}

export interface OffersAsked extends ListAsked {
  readonly venueId?: string | undefined;
  /** `published`: those that can be taken up, so none of a venue that has closed. */
  readonly status?: OfferStatus | undefined;
}

export class OfferQueries {
  constructor(private readonly views: CommunityDatabase) {}

  list(timebankId: string, asked: OffersAsked = {}): Promise<Page<OfferView>> {
    const wanted = withoutUndefined({ 'offers.venue_id': asked.venueId, status: asked.status });
    return pageInOrder(asked, {
      row: (id) => this.row(timebankId, id),
      after: (sort, place, most) =>
        this.of(timebankId)
          .where((offer) => offer.and(wanted))
          .$if(asked.status === 'published', (offer) => offer.where('venues.closed_on', 'is', null))
          .where(`offers.${sort}`, '>', place)
          .orderBy(`offers.${sort}`)
          .limit(most)
          .execute(),
      idOf: (row) => row.offer_id,
      itemOf: viewOf,
    });
  }

  async byId(timebankId: string, offerId: string): Promise<OfferView | undefined> {
    const row = await this.row(timebankId, offerId);
    return row && viewOf(row);
  }

  private row(timebankId: string, offerId: string) {
    return this.of(timebankId).where('offer_id', '=', offerId).executeTakeFirst();
  }

  private of(timebankId: string) {
    return this.views
      .selectFrom('offers')
      .innerJoin('venues', (join) =>
        join.onRef('venues.timebank_id', '=', 'offers.timebank_id').onRef('venues.venue_id', '=', 'offers.venue_id'),
      )
      .selectAll('offers')
      .select(['venues.name as venue_name', 'venues.closed_on as venue_closed_on'])
      .where('offers.timebank_id', '=', timebankId);
  }
}

type OfferRow = CommunityViews['offers'] & {
  readonly venue_name: CommunityViews['venues']['name'];
  readonly venue_closed_on: CommunityViews['venues']['closed_on'];
};

function viewOf(row: OfferRow): OfferView {
  return {
    offerId: row.offer_id,
    title: fromJson(row.title),
    venueId: row.venue_id,
    venueName: fromJson(row.venue_name),
    venueClosedOn: row.venue_closed_on,
    minutesPerAdult: row.minutes_per_adult,
    minutesPerUnder16: row.minutes_per_under_16,
    limits: fromJson(row.limits),
    restrictions: fromJson(row.restrictions),
    status: row.status,
    revision: row.revision,
  };
}

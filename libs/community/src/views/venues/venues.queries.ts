import type { Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import { type ClosingView, closingOf, type PlaceStatus } from '../closed-columns';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';

export interface VenueView extends ClosingView {
  readonly venueId: string;
  readonly name: Wording;
  readonly place: Wording | null;
  readonly revision: number;
}

export interface VenuesAsked extends ListAsked {
  /** All where it is left out. */
  readonly status?: PlaceStatus | undefined;
}

export class VenueQueries {
  constructor(private readonly views: CommunityDatabase) {}

  list(timebankId: string, asked: VenuesAsked = {}): Promise<Page<VenueView>> {
    return pageInOrder(asked, {
      row: (id) => this.row(timebankId, id),
      after: (sort, place, most) =>
        this.of(timebankId, asked.status).where(sort, '>', place).orderBy(sort).limit(most).execute(),
      idOf: (row) => row.venue_id,
      itemOf: viewOf,
    });
  }

  async byId(timebankId: string, venueId: string): Promise<VenueView | undefined> {
    const row = await this.row(timebankId, venueId);
    return row && viewOf(row);
  }

  async exists(timebankId: string, venueId: string): Promise<boolean> {
    return (await this.row(timebankId, venueId)) !== undefined;
  }

  private row(timebankId: string, venueId: string) {
    return this.of(timebankId).where('venue_id', '=', venueId).executeTakeFirst();
  }

  private of(timebankId: string, status?: PlaceStatus) {
    const all = this.views.selectFrom('venues').selectAll().where('timebank_id', '=', timebankId);
    if (status === undefined) return all;
    return all.where('closed_on', status === 'open' ? 'is' : 'is not', null);
  }
}

function viewOf(row: CommunityViews['venues']): VenueView {
  return {
    venueId: row.venue_id,
    name: fromJson(row.name),
    place: fromJson(row.place),
    ...closingOf(row),
    revision: row.revision,
  };
}

import type { Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import { type ClosingView, closingOf, type PlaceStatus } from '../closed-columns';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';

export interface OrganisationView extends ClosingView {
  readonly organisationId: string;
  readonly name: Wording;
  readonly revision: number;
}

export interface OrganisationsAsked extends ListAsked {
  /** All where it is left out. */
  readonly status?: PlaceStatus | undefined;
}

export class OrganisationQueries {
  constructor(private readonly views: CommunityDatabase) {}

  list(timebankId: string, asked: OrganisationsAsked = {}): Promise<Page<OrganisationView>> {
    return pageInOrder(asked, {
      row: (id) => this.row(timebankId, id),
      after: (sort, place, most) =>
        this.of(timebankId, asked.status).where(sort, '>', place).orderBy(sort).limit(most).execute(),
      idOf: (row) => row.organisation_id,
      itemOf: viewOf,
    });
  }

  async byId(timebankId: string, organisationId: string): Promise<OrganisationView | undefined> {
    const row = await this.row(timebankId, organisationId);
    return row && viewOf(row);
  }

  async exists(timebankId: string, organisationId: string): Promise<boolean> {
    return (await this.row(timebankId, organisationId)) !== undefined;
  }

  private row(timebankId: string, organisationId: string) {
    return this.of(timebankId).where('organisation_id', '=', organisationId).executeTakeFirst();
  }

  private of(timebankId: string, status?: PlaceStatus) {
    const all = this.views.selectFrom('organisations').selectAll().where('timebank_id', '=', timebankId);
    if (status === undefined) return all;
    return all.where('closed_on', status === 'open' ? 'is' : 'is not', null);
  }
}

function viewOf(row: CommunityViews['organisations']): OrganisationView {
  return { organisationId: row.organisation_id, name: fromJson(row.name), ...closingOf(row), revision: row.revision };
}

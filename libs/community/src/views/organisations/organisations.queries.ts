import type { Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';

export interface OrganisationView {
  readonly organisationId: string;
  readonly name: Wording;
}

export class OrganisationQueries {
  constructor(private readonly views: CommunityDatabase) {}

  list(timebankId: string, asked: ListAsked = {}): Promise<Page<OrganisationView>> {
    return pageInOrder(asked, {
      row: (id) => this.row(timebankId, id),
      after: (sort, place, most) => this.of(timebankId).where(sort, '>', place).orderBy(sort).limit(most).execute(),
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

  private of(timebankId: string) {
    return this.views.selectFrom('organisations').selectAll().where('timebank_id', '=', timebankId);
  }
}

function viewOf(row: CommunityViews['organisations']): OrganisationView {
  return { organisationId: row.organisation_id, name: fromJson(row.name) };
}

import type { Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import { pageOf, rowsToRead, type Page } from '../paging/page';
import { placeAsked, sortColumn, type ListAsked } from '../paging/place';

export interface OrganisationView {
  readonly organisationId: string;
  readonly name: Wording;
}

export class OrganisationQueries {
  constructor(private readonly views: CommunityDatabase) {}

  async list(timebankId: string, asked: ListAsked = {}): Promise<Page<OrganisationView>> {
    const sort = sortColumn(asked);
    const place = await placeAsked(
      asked,
      (id) => this.row(timebankId, id),
      (row) => row[sort],
    );
    const rows = await this.of(timebankId)
      .where(sort, '>', place)
      .orderBy(sort)
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(rows, asked.limit, (row) => row.organisation_id, viewOf);
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

import type { Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import { withoutUndefined } from '../../domain/without-undefined';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import { type ClosingView, closingOf, type PlaceStatus } from '../closed-columns';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';

export interface GroupView extends ClosingView {
  readonly groupId: string;
  readonly name: Wording;
  readonly meets: Wording | null;
  readonly place: Wording | null;
  readonly organisationId: string | null;
  readonly category: string | null;
  readonly revision: number;
}

export interface GroupsAsked extends ListAsked {
  readonly organisationId?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: PlaceStatus | undefined;
}

export class GroupQueries {
  constructor(private readonly views: CommunityDatabase) {}

  list(timebankId: string, asked: GroupsAsked = {}): Promise<Page<GroupView>> {
    const wanted = withoutUndefined({ organisation_id: asked.organisationId, category: asked.category });
    return pageInOrder(asked, {
      row: (id) => this.row(timebankId, id),
      after: (sort, place, most) =>
        this.of(timebankId, asked.status)
          .where((group) => group.and(wanted))
          .where(sort, '>', place)
          .orderBy(sort)
          .limit(most)
          .execute(),
      idOf: (row) => row.group_id,
      itemOf: viewOf,
    });
  }

  async byId(timebankId: string, groupId: string): Promise<GroupView | undefined> {
    const row = await this.row(timebankId, groupId);
    return row && viewOf(row);
  }

  async exists(timebankId: string, groupId: string): Promise<boolean> {
    return (await this.row(timebankId, groupId)) !== undefined;
  }

  private row(timebankId: string, groupId: string) {
    return this.of(timebankId).where('group_id', '=', groupId).executeTakeFirst();
  }

  private of(timebankId: string, status?: PlaceStatus) {
    const all = this.views.selectFrom('groups').selectAll().where('timebank_id', '=', timebankId);
    if (status === undefined) return all;
    return all.where('closed_on', status === 'open' ? 'is' : 'is not', null);
  }
}

function viewOf(row: CommunityViews['groups']): GroupView {
  return {
    groupId: row.group_id,
    name: fromJson(row.name),
    meets: fromJson(row.meets),
    place: fromJson(row.place),
    organisationId: row.organisation_id,
    category: row.category,
    ...closingOf(row),
    revision: row.revision,
  };
}

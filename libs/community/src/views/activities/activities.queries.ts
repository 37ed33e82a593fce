import type { CalendarDate, Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import { withoutUndefined } from '../../domain/without-undefined';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';
import type { ActivityStatus } from './activities.table';

export interface ActivityView {
  readonly activityId: string;
  readonly title: Wording;
  readonly groupId: string | null;
  readonly organisationId: string | null;
  readonly category: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly status: ActivityStatus;
  readonly reasonCancelled: string | null;
  readonly revision: number;
}

export interface ActivitiesAsked extends ListAsked {
  readonly groupId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly status?: ActivityStatus | undefined;
}

export class ActivityQueries {
  constructor(private readonly views: CommunityDatabase) {}

  /** By day, the first first. */
  list(timebankId: string, asked: ActivitiesAsked = {}): Promise<Page<ActivityView>> {
    const { groupId, organisationId, status } = asked;
    const wanted = withoutUndefined({ group_id: groupId, organisation_id: organisationId, status });
    return pageInOrder(asked, {
      row: (id) => this.row(timebankId, id),
      after: (sort, place, most) =>
        this.of(timebankId)
          .where((activity) => activity.and(wanted))
          .where(sort, '>', place)
          .orderBy(sort)
          .limit(most)
          .execute(),
      idOf: (row) => row.activity_id,
      itemOf: viewOf,
    });
  }

  async byId(timebankId: string, activityId: string): Promise<ActivityView | undefined> {
    const row = await this.row(timebankId, activityId);
    return row && viewOf(row);
  }

  async exists(timebankId: string, activityId: string): Promise<boolean> {
    return (await this.row(timebankId, activityId)) !== undefined;
  }

  private row(timebankId: string, activityId: string) {
    return this.of(timebankId).where('activity_id', '=', activityId).executeTakeFirst();
  }

  private of(timebankId: string) {
    return this.views.selectFrom('activities').selectAll().where('timebank_id', '=', timebankId);
  }
}

function viewOf(row: CommunityViews['activities']): ActivityView {
  return {
    activityId: row.activity_id,
    title: fromJson(row.title),
    groupId: row.group_id,
    organisationId: row.organisation_id,
    category: row.category,
    from: row.from_day,
    until: row.until_day,
    status: row.status,
    reasonCancelled: row.reason_cancelled,
    revision: row.revision,
  };
}

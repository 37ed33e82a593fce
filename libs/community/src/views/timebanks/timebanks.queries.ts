import type { Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { ContactDetails } from '../../domain/timebank/contact-details';
import { type Policy, wholePolicy } from '../../domain/timebank/policy';
import type { CommunityDatabase, CommunityViews } from '../community-views';
import type { Page } from '../paging/page';
import { pageInOrder, type ListAsked } from '../paging/place';

export interface TimebankView {
  readonly timebankId: string;
  readonly name: Wording;
  readonly numberPrefix: string;
  readonly policy: Policy;
  /** Changes whenever the policy does. */
  readonly policyRevision: number;
  /** How to reach it; null where it has not said. */
  readonly contact: ContactDetails | null;
  /** Changes whenever the name does. */
  readonly revision: number;
}

export class TimebankQueries {
  constructor(private readonly views: CommunityDatabase) {}

  /** All timebanks that are kept here: for those who act across all of them. */
  list(asked: ListAsked = {}): Promise<Page<TimebankView>> {
    return pageInOrder(asked, {
      row: (id) => this.row(id),
      after: (sort, place, most) => this.all().where(sort, '>', place).orderBy(sort).limit(most).execute(),
      idOf: (row) => row.timebank_id,
      itemOf: viewOf,
    });
  }

  async byId(timebankId: string): Promise<TimebankView | undefined> {
    const row = await this.row(timebankId);
    return row && viewOf(row);
  }

  async exists(timebankId: string): Promise<boolean> {
    return (await this.row(timebankId)) !== undefined;
  }

  private row(timebankId: string) {
    return this.all().where('timebank_id', '=', timebankId).executeTakeFirst();
  }

  private all() {
    return this.views.selectFrom('timebanks').selectAll();
  }
}

function viewOf(row: CommunityViews['timebanks']): TimebankView {
  return {
    timebankId: row.timebank_id,
    name: fromJson(row.name),
    numberPrefix: row.number_prefix,
    policy: wholePolicy(fromJson(row.policy)),
    policyRevision: row.policy_revision,
    contact: row.contact === null ? null : fromJson(row.contact),
    revision: row.name_revision,
  };
}

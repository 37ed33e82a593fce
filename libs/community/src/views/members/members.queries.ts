import { memberIdOf, normaliseNumber } from '../../domain/membership-number';
import { nextNumber } from '../../domain/next-number';
import { withoutUndefined } from '../../domain/without-undefined';
import type { CommunityDatabase } from '../community-views';
import { searchedParts } from '../folded';
import { pageOf, rowsToRead, type Page, type PageAsked } from '../paging/page';
import { placeAsked } from '../paging/place';
import { memberIdIn, placeAfter, standsAt } from './member-place';
import { memberView, type MemberView } from './member-view';
import type { MemberStatus } from './members.table';

export interface MembersAsked extends PageAsked {
  /** Parts of names or of the number, in any order and case, with or without accents. */
  readonly search?: string | undefined;
  readonly status?: MemberStatus | undefined;
}

// Far below how many values a statement may have (SQLite: 32,766; PostgreSQL: 65,535).
const IDS_IN_STATEMENT = 1000;

export class MemberQueries {
  constructor(private readonly views: CommunityDatabase) {}

  /** By family name, given name and number; those who were erased come last. */
  async list(timebankId: string, asked: MembersAsked = {}): Promise<Page<MemberView>> {
    const after = await placeAsked(
      asked,
      (place) => this.rowAt(timebankId, place),
      (row) => row.sort_key,
    );
    const parts = searchedParts(asked.search);
    const rows = await this.of(timebankId)
      .where((member) => member.and(withoutUndefined({ status: asked.status })))
      .where((member) => member.and(parts.map((part) => member('search', 'like', `%${part}%`))))
      .where('sort_key', '>', after)
      .orderBy('sort_key')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(rows, asked.limit, placeAfter, memberView);
  }

  async byId(timebankId: string, memberId: string): Promise<MemberView | undefined> {
    const row = await this.row(timebankId, memberId);
    return row && memberView(row);
  }

  /** Who somebody is now: of those who were recorded twice, where they go on. */
  async current(timebankId: string, memberId: string): Promise<MemberView | undefined> {
    const member = await this.byId(timebankId, memberId);
    // Nobody is merged into somebody who was merged before, but may be merged on later.
    return member?.mergedInto ? this.current(timebankId, member.mergedInto) : member;
  }

  /** Who these are, by id; whoever is not in this timebank is left out. */
  async among(timebankId: string, memberIds: Iterable<string>): Promise<ReadonlyMap<string, MemberView>> {
    const ids = [...new Set(memberIds)];
    const found = new Map<string, MemberView>();
    for (let start = 0; start < ids.length; start += IDS_IN_STATEMENT) {
      const some = ids.slice(start, start + IDS_IN_STATEMENT);
      const rows = await this.of(timebankId).where('member_id', 'in', some).execute();
      for (const row of rows) found.set(row.member_id, memberView(row));
    }
    return found;
  }

  /** However the number is written. */
  byNumber(timebankId: string, number: string): Promise<MemberView | undefined> {
    return this.byId(timebankId, memberIdOf(timebankId, number));
  }

  /** The ids of those of these numbers that members have, by normalised number. */
  async idsByNumber(timebankId: string, numbers: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set([...numbers].map((number) => memberIdOf(timebankId, number)))];
    const found = new Map<string, string>();
    for (let start = 0; start < ids.length; start += IDS_IN_STATEMENT) {
      const some = ids.slice(start, start + IDS_IN_STATEMENT);
      const rows = await this.of(timebankId).where('member_id', 'in', some).execute();
      for (const row of rows) found.set(row.number, row.member_id);
    }
    return found;
  }

  /** The number to give to the next member who brings none. */
  async nextNumber(timebankId: string, prefix: string): Promise<string> {
    const begun = this.of(timebankId).where('number', 'like', `${normaliseNumber(prefix)}%`);
    const rows = await begun.clearSelect().select('number').execute();
    return nextNumber(
      prefix,
      rows.map((row) => row.number),
    );
  }

  private async rowAt(timebankId: string, place: string) {
    const row = await this.row(timebankId, memberIdIn(place));
    return row && standsAt(row, place) ? row : undefined;
  }

  private row(timebankId: string, memberId: string) {
    return this.of(timebankId).where('member_id', '=', memberId).executeTakeFirst();
  }

  private of(timebankId: string) {
    return this.views.selectFrom('members').selectAll().where('timebank_id', '=', timebankId);
  }
}

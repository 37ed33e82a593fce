import { type Availability, type CommunityViews, type Page, type PageAsked, nameKey } from '@awr/community';
import type { CalendarDate, Language, Minutes, Unsealer } from '@awr/kernel';
import { type SqlRow, fromJson } from '@awr/projections';
import type { Kysely } from 'kysely';
import { dayNumber, dayOf } from '../day-number';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';
import type { HelpKind, HelpStatus, HelpTables, help } from './help.tables';

export const FULFILMENTS = ['none', 'partly', 'fully'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

export interface HelpView {
  readonly helpId: string;
  readonly kind: HelpKind;
  readonly status: HelpStatus;
  readonly memberId: string;
  readonly category: string;
  readonly area: string | null;
  readonly availability: readonly Availability[];
  readonly languages: readonly Language[];
  readonly minutes: Minutes | null;
  readonly postedOn: CalendarDate;
  /** When it was last changed; null where it is as it was posted. */
  readonly changedOn: CalendarDate | null;
  readonly revision: number;
  readonly until: CalendarDate | null;
  readonly reason: string | null;
  readonly exchangedMinutes: Minutes;
  readonly fulfilled: Fulfilment;
  /** Null where there are none, and where the person was erased. */
  readonly words: string | null;
}

/** Which help is wanted; it must match each part that is given. */
export interface HelpAsked extends PageAsked {
  readonly kind?: HelpKind | undefined;
  readonly status?: HelpStatus | undefined;
  readonly memberId?: string | undefined;
  readonly category?: string | undefined;
  readonly area?: string | undefined;
  /** Standing on this day: neither closed, nor is its last day over. */
  readonly standingOn?: CalendarDate | undefined;
}

export type HelpBoardTables = HelpTables & Pick<CommunityViews, 'members'>;

/** Offers of help and requests for it, the newest first. */
export class HelpQueries {
  constructor(
    private readonly views: Kysely<HelpBoardTables>,
    private readonly unsealer: Unsealer,
  ) {}

  async byId(timebankId: string, helpId: string): Promise<HelpView | undefined> {
    const row = await this.of(timebankId).where('help_id', '=', helpId).executeTakeFirst();
    return row && helpView(row, this.unsealer);
  }

  async list(timebankId: string, asked: HelpAsked = {}): Promise<Page<HelpView>> {
    const { kind, memberId, category, area, standingOn } = asked;
    const status = standingOn === undefined ? asked.status : 'open';
    const [place] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const rows = await this.of(timebankId)
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
      .$if(status !== undefined, (query) => query.where('status', '=', status!))
      .$if(status === 'open', (query) => query.where('member_id', 'in', this.joined(timebankId)))
      .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId!))
      .$if(category !== undefined, (query) => query.where('category_key', '=', nameKey(category!)))
      .$if(area !== undefined, (query) => query.where('area', '=', area!))
      .$if(standingOn !== undefined, (query) =>
        query.where(({ eb, or }) => or([eb('until_day', 'is', null), eb('until_day', '>=', dayNumber(standingOn!))])),
      )
      .$if(place !== undefined, (query) => query.where('seq', '<', place!))
      .orderBy('seq', 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(
      rows,
      asked.limit,
      ({ seq }) => String(seq),
      (row) => helpView(row, this.unsealer),
    );
  }

  /** Whoever has left, was merged or erased stands on the notice board no more; who comes back does. */
  private joined(timebankId: string) {
    return this.views
      .selectFrom('members')
      .select('members.member_id')
      .where('members.timebank_id', '=', timebankId)
      .where('members.status', '=', 'joined');
  }

  private of(timebankId: string) {
    return this.views.selectFrom('help').selectAll('help').where('help.timebank_id', '=', timebankId);
  }
}

export function helpView(row: SqlRow<typeof help>, unsealer: Unsealer): HelpView {
  const words = row.words && row.words_event ? unsealer.unseal(fromJson(row.words), row.words_event, 'words') : null;
  return {
    helpId: row.help_id,
    kind: row.kind,
    status: row.status,
    memberId: row.member_id,
    category: row.category,
    area: row.area,
    availability: fromJson(row.availability),
    languages: fromJson(row.languages),
    minutes: row.minutes,
    postedOn: dayOf(row.posted_day),
    changedOn: row.changed_day === null ? null : dayOf(row.changed_day),
    revision: row.revision,
    until: row.until_day === null ? null : dayOf(row.until_day),
    reason: row.reason,
    exchangedMinutes: row.exchanged_minutes,
    fulfilled: fulfilment(row.exchanged_minutes, row.minutes),
    words: typeof words === 'string' ? words : null,
  };
}

/** Where it was not said how long it takes, whatever has come about fulfils it. */
function fulfilment(exchanged: Minutes, wanted: Minutes | null): Fulfilment {
  if (exchanged <= 0) return 'none';
  return exchanged >= (wanted ?? 0) ? 'fully' : 'partly';
}

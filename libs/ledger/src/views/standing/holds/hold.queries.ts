import type { Page, PageAsked } from '@awr/community';
import type { Instant, Minutes, Unsealer } from '@awr/kernel';
import { type SqlRow, fromJson } from '@awr/projections';
import type { People } from '../../../domain/entry';
import { type EntryId, entryId } from '../../../domain/entry-id';
import { openedNote } from '../../agreements/opened-note';
import { pageOf, placeNumbers, rowsToRead } from '../../paging/page';
import type { StandingDatabase } from '../standing-tables';
import type { HoldStatus, holds } from './holds.table';

export interface HoldView {
  readonly holdId: string;
  readonly status: HoldStatus;
  readonly memberId: string;
  readonly venueId: string;
  readonly offerId: string;
  readonly people: People;
  readonly minutes: Minutes;
  readonly expiresAt: Instant;
  readonly heldAt: Instant;
  readonly heldBy: string;
  readonly entryId: EntryId | null;
  readonly settledMinutes: Minutes | null;
  readonly note: string | null;
}

export interface HoldsAsked extends PageAsked {
  readonly status?: HoldStatus | undefined;
  readonly memberId?: string | undefined;
  readonly venueId?: string | undefined;
}

/** Bookings, the newest first. One whose time is over says so from that moment on. */
export class HoldQueries {
  constructor(
    private readonly views: StandingDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  async byId(timebankId: string, holdId: string, now: Instant): Promise<HoldView | undefined> {
    const row = await this.of(timebankId).where('hold_id', '=', holdId).executeTakeFirst();
    return row && this.viewOf(row, now);
  }

  async list(timebankId: string, now: Instant, asked: HoldsAsked = {}): Promise<Page<HoldView>> {
    const { status, memberId, venueId } = asked;
    const [place] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const rows = await this.of(timebankId)
      .$if(status === 'open', (query) => query.where('status', '=', 'open').where('expires_at', '>', now))
      .$if(status === 'lapsed', (query) =>
        query.where((hold) =>
          hold.or([
            hold('status', '=', 'lapsed'),
            hold.and([hold('status', '=', 'open'), hold('expires_at', '<=', now)]),
          ]),
        ),
      )
      .$if(status === 'settled' || status === 'released', (query) => query.where('status', '=', status!))
      .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId!))
      .$if(venueId !== undefined, (query) => query.where('venue_id', '=', venueId!))
      .$if(place !== undefined, (query) => query.where('place', '<', place!))
      .orderBy('place', 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(
      rows,
      asked.limit,
      (row) => String(row.place),
      (row) => this.viewOf(row, now),
    );
  }

  private of(timebankId: string) {
    return this.views.selectFrom('holds').selectAll().where('timebank_id', '=', timebankId);
  }

  private viewOf(row: SqlRow<typeof holds>, now: Instant): HoldView {
    return {
      holdId: row.hold_id,
      status: row.status === 'open' && row.expires_at <= now ? 'lapsed' : row.status,
      memberId: row.member_id,
      venueId: row.venue_id,
      offerId: row.offer_id,
      people: fromJson(row.people),
      minutes: row.minutes,
      expiresAt: row.expires_at,
      heldAt: row.held_at,
      heldBy: row.held_by,
      entryId: row.entry === null ? null : entryId(row.entry),
      settledMinutes: row.settled_minutes,
      note: openedNote(row.note, row.note_event, this.unsealer),
    };
  }
}

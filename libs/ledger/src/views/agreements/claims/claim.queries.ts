import type { Confirmation, Page, PageAsked } from '@awr/community';
import type { CalendarDate, Minutes, Unsealer } from '@awr/kernel';
import type { SqlRow } from '@awr/projections';
import type { DeclineReason } from '../../../domain/agreements/decline-reason';
import { type ClaimId, claimIds } from '../../../domain/agreements/numbered-id';
import type { ClaimStatus } from '../../../domain/agreements/outcome';
import { type EntryId, entryId } from '../../../domain/entry-id';
import { dayNumber, dayOf } from '../../day-number';
import { pageOf, placeNumbers, rowsToRead } from '../../paging/page';
import type { AgreementDatabase } from '../agreement-tables';
import { openedNote } from '../opened-note';
import type { claims } from './claims.table';

export interface ClaimView {
  readonly claimId: ClaimId;
  readonly status: ClaimStatus;
  readonly memberId: string;
  readonly minutes: Minutes;
  readonly on: CalendarDate;
  readonly claimedOn: CalendarDate;
  readonly remindOn: CalendarDate | null;
  readonly lapsesOn: CalendarDate | null;
  readonly recordedBy: string;
  readonly confirmation: Confirmation;
  readonly category: string | null;
  readonly activityId: string | null;
  readonly groupId: string | null;
  readonly organisationId: string | null;
  readonly settledBy: string | null;
  readonly entryId: EntryId | null;
  readonly reason: DeclineReason | null;
  readonly note: string | null;
  readonly declinedNote: string | null;
}

/** Which claims are wanted; a claim must match each part that is given. */
export interface ClaimsAsked extends PageAsked {
  readonly status?: ClaimStatus | undefined;
  readonly memberId?: string | undefined;
  readonly organisationId?: string | undefined;
  /** Made on this day or before. */
  readonly claimedUntil?: CalendarDate | undefined;
  /** Of which a reminder is due on this day. */
  readonly dueOn?: CalendarDate | undefined;
}

/** Claims, the newest first; those that wait, the longest waiting first. */
export class ClaimQueries {
  constructor(
    private readonly views: AgreementDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  async byId(timebankId: string, claimId: string): Promise<ClaimView | undefined> {
    const row = await this.of(timebankId)
      .where('claim', '=', claimIds.read(claimId) ?? 0)
      .executeTakeFirst();
    return row && this.viewOf(row);
  }

  async list(timebankId: string, asked: ClaimsAsked = {}): Promise<Page<ClaimView>> {
    const { memberId, organisationId, claimedUntil, dueOn } = asked;
    const status = dueOn === undefined ? asked.status : 'open';
    const isWaiting = status === 'open';
    const [place] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const rows = await this.of(timebankId)
      .$if(status !== undefined, (query) => query.where('status', '=', status!))
      .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId!))
      .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId!))
      .$if(claimedUntil !== undefined, (query) => query.where('claimed_day', '<=', dayNumber(claimedUntil!)))
      .$if(dueOn !== undefined, (query) => query.where('remind_day', '<=', dayNumber(dueOn!)))
      .$if(place !== undefined, (query) => query.where('claim', isWaiting ? '>' : '<', place!))
      .orderBy('claim', isWaiting ? 'asc' : 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(
      rows,
      asked.limit,
      ({ claim }) => String(claim),
      (row) => this.viewOf(row),
    );
  }

  private of(timebankId: string) {
    return this.views.selectFrom('claims').selectAll().where('timebank_id', '=', timebankId);
  }

  private viewOf(row: SqlRow<typeof claims>): ClaimView {
    return {
      claimId: claimIds.write(row.claim),
      status: row.status,
      memberId: row.member_id,
      minutes: row.minutes,
      on: dayOf(row.day),
      claimedOn: dayOf(row.claimed_day),
      remindOn: row.remind_day === null ? null : dayOf(row.remind_day),
      lapsesOn: row.lapses_day === null ? null : dayOf(row.lapses_day),
      recordedBy: row.recorded_by,
      confirmation: row.confirmation,
      category: row.category,
      activityId: row.activity_id,
      groupId: row.group_id,
      organisationId: row.organisation_id,
      settledBy: row.settled_by,
      entryId: row.entry === null ? null : entryId(row.entry),
      reason: row.reason,
      note: openedNote(row.note, row.note_event, this.unsealer),
      declinedNote: openedNote(row.declined_note, row.declined_event, this.unsealer),
    };
  }
}

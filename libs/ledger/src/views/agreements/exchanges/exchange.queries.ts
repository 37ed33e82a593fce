import type { Page, PageAsked } from '@awr/community';
import type { CalendarDate, Minutes, Unsealer } from '@awr/kernel';
import { type SqlRow, fromJson } from '@awr/projections';
import type { AccountId } from '../../../domain/account-id';
import type { DeclineReason } from '../../../domain/agreements/decline-reason';
import type { ExchangeLine } from '../../../domain/agreements/exchange';
import { partiesOf } from '../../../domain/agreements/exchange-rules';
import { type ExchangeId, exchangeIds } from '../../../domain/agreements/numbered-id';
import type { ExchangeStatus } from '../../../domain/agreements/outcome';
import { type EntryId, entryId } from '../../../domain/entry-id';
import { dayNumber, dayOf } from '../../day-number';
import { pageOf, placeNumbers, rowsToRead } from '../../paging/page';
import type { AgreementDatabase } from '../agreement-tables';
import { openedNote } from '../opened-note';
import type { AgreedParty, exchanges } from './exchanges.tables';

export interface ExchangeView {
  readonly exchangeId: ExchangeId;
  readonly status: ExchangeStatus;
  readonly lines: readonly ExchangeLine[];
  /** All its lines together. */
  readonly minutes: Minutes;
  readonly on: CalendarDate;
  readonly proposedOn: CalendarDate;
  readonly lapsesOn: CalendarDate | null;
  /** The member who proposed it; null where it was the broker. */
  readonly proposerId: string | null;
  readonly recordedBy: string;
  readonly category: string | null;
  readonly helpId: string | null;
  readonly agreed: readonly AgreedParty[];
  /** Who has not agreed; nobody where it is settled. */
  readonly waitsFor: readonly AccountId[];
  readonly entryIds: readonly EntryId[];
  readonly settledBy: string | null;
  readonly declinedBy: string | null;
  readonly reason: DeclineReason | null;
  readonly note: string | null;
  readonly declinedNote: string | null;
}

/** Which exchanges are wanted; an exchange must match each part that is given. */
export interface ExchangesAsked extends PageAsked {
  readonly status?: ExchangeStatus | undefined;
  /** In which this member has a part. */
  readonly memberId?: string | undefined;
  /** Only those that this member has not agreed to yet. */
  readonly awaitingMember?: boolean | undefined;
  /** Proposed on this day or before. */
  readonly proposedUntil?: CalendarDate | undefined;
}

/** Exchanges, the newest first; those that wait, the longest waiting first. */
export class ExchangeQueries {
  constructor(
    private readonly views: AgreementDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  async byId(timebankId: string, exchangeId: string): Promise<ExchangeView | undefined> {
    const row = await this.of(timebankId)
      .where('exchanges.exchange', '=', exchangeIds.read(exchangeId) ?? 0)
      .executeTakeFirst();
    return row && this.viewOf(row);
  }

  async list(timebankId: string, asked: ExchangesAsked = {}): Promise<Page<ExchangeView>> {
    const { status, memberId, awaitingMember = false, proposedUntil } = asked;
    const isWaiting = status === 'open';
    const [place] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const rows = await this.of(timebankId)
      .$if(memberId !== undefined, (query) =>
        query.where('exchanges.exchange', 'in', this.ofMember(timebankId, memberId!, awaitingMember)),
      )
      .$if(status !== undefined, (query) => query.where('status', '=', status!))
      .$if(proposedUntil !== undefined, (query) => query.where('proposed_day', '<=', dayNumber(proposedUntil!)))
      .$if(place !== undefined, (query) => query.where('exchanges.exchange', isWaiting ? '>' : '<', place!))
      .orderBy('exchanges.exchange', isWaiting ? 'asc' : 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(
      rows,
      asked.limit,
      ({ exchange }) => String(exchange),
      (row) => this.viewOf(row),
    );
  }

  private ofMember(timebankId: string, memberId: string, awaitingMember: boolean) {
    return this.views
      .selectFrom('exchange_parties')
      .select('exchange')
      .where('timebank_id', '=', timebankId)
      .where('member_id', '=', memberId)
      .$if(awaitingMember, (query) => query.where('has_agreed', '=', 0));
  }

  private of(timebankId: string) {
    return this.views.selectFrom('exchanges').selectAll().where('exchanges.timebank_id', '=', timebankId);
  }

  private viewOf(row: SqlRow<typeof exchanges>): ExchangeView {
    const [lines, agreed] = [fromJson(row.lines), fromJson(row.agreed)];
    const first = row.first_entry;
    const pending = partiesOf(lines).filter((party) => !agreed.some((one) => one.party === party));
    return {
      exchangeId: exchangeIds.write(row.exchange),
      status: row.status,
      lines,
      minutes: row.minutes,
      on: dayOf(row.day),
      proposedOn: dayOf(row.proposed_day),
      lapsesOn: row.lapses_day === null ? null : dayOf(row.lapses_day),
      proposerId: row.proposer_id,
      recordedBy: row.recorded_by,
      category: row.category,
      helpId: row.help_id,
      agreed,
      waitsFor: row.status === 'open' ? pending : [],
      entryIds: first === null ? [] : lines.map((_, index) => entryId(first + index)),
      settledBy: row.settled_by,
      declinedBy: row.declined_by,
      reason: row.reason,
      note: openedNote(row.note, row.note_event, this.unsealer),
      declinedNote: openedNote(row.declined_note, row.declined_event, this.unsealer),
    };
  }
}

import { sql } from 'kysely';
import type { Page, PageAsked } from '@awr/community';
import type { CalendarDate, Unsealer } from '@awr/kernel';
import { memberAccount } from '../../domain/account-id';
import { entryNumber } from '../../domain/entry-id';
import { dayNumber } from '../day-number';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';
import type { EntryKind } from '../strands/strand';
import { type StrandsAsked, asksForStrands, strandsWanted } from '../strands/strands-wanted';
import { type EntriesChosen, allEntries, entryRows } from './entry-rows';
import { type EntryView, entryView, holdKeysOf } from './entry-view';
import { inOrder, newest } from './newest';

/** Which entries are wanted; an entry must match each part that is given. */
export interface EntriesAsked extends PageAsked, StrandsAsked {
  /** Days of service, both included. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly kind?: EntryKind | undefined;
  readonly memberId?: string | undefined;
  /** The actor who recorded. */
  readonly recordedBy?: string | undefined;
  /** Only those whose recorder receives their credits, where nobody else approved. */
  readonly byBeneficiary?: boolean | undefined;
}

/** All entries of a timebank, by day of service, the newest first. */
export class EntryQueries {
  constructor(
    private readonly views: LedgerDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  async byId(timebankId: string, entryId: string): Promise<EntryView | undefined> {
    const seq = entryNumber(entryId) ?? 0;
    const ledger = await this.ledgerOf(timebankId);
    if (ledger === undefined) return undefined;
    const entry = allEntries(this.views).where('e.ledger', '=', ledger).where('e.seq', '=', seq);
    const row = await entryRows(this.views, entry).executeTakeFirst();
    return row && entryView(row, this.unsealer);
  }

  async list(timebankId: string, asked: EntriesAsked = {}): Promise<Page<EntryView>> {
    const ledger = await this.ledgerOf(timebankId);
    const scans = ledger === undefined ? [] : await this.scans(timebankId, ledger, asked);
    const limit = rowsToRead(asked.limit);
    const limited = scans.map((scan) => inOrder(scan, 'day', limit));
    const rows = await newest(this.views, limited, 'day', limit);
    holdKeysOf(rows, this.unsealer);
    return pageOf(
      rows,
      asked.limit,
      ({ day, seq }) => `${day}.${seq}`,
      (row) => entryView(row, this.unsealer),
    );
  }

  /** One index scan for each account, strand or recorder asked for; what else is asked for narrows it on the way. */
  private async scans(timebankId: string, ledger: number, asked: EntriesAsked): Promise<EntriesChosen[]> {
    const within = this.within(allEntries(this.views), asked);
    const { memberId, recordedBy } = asked;
    const recorder = recordedBy === undefined ? undefined : await this.recorderOf(ledger, recordedBy);
    const byRecorder = recorder === undefined ? within : within.where(ON_THE_WAY.recorder, '=', recorder);
    if (memberId !== undefined) {
      const account = await this.accountOf(timebankId, memberId);
      const wanted = strandsWanted(this.views, ledger, asked);
      const some = asksForStrands(asked) ? byRecorder.where(ON_THE_WAY.strand, 'in', wanted) : byRecorder;
      return [some.where('e.debit', '=', account), some.where('e.credit', '=', account)];
    }
    if (asksForStrands(asked)) {
      const strands = await strandsWanted(this.views, ledger, asked).execute();
      return strands.map(({ strand }) => byRecorder.where('e.strand', '=', strand));
    }
    if (recorder !== undefined) return [within.where('e.recorder', '=', recorder)];
    return [within.where('e.ledger', '=', ledger)];
  }

  private within(chosen: EntriesChosen, { from, to, after, byBeneficiary = false }: EntriesAsked): EntriesChosen {
    const [day = 0, seq = 0] = after === undefined ? [] : placeNumbers(after, 2);
    return (
      chosen
        .$if(from !== undefined, (query) => query.where('e.day', '>=', dayNumber(from ?? '')))
        .$if(to !== undefined, (query) => query.where('e.day', '<=', dayNumber(to ?? '')))
        // Words of people are sealed, so nothing else in the details can read like this.
        .$if(byBeneficiary, (query) => query.where('e.details', 'like', sql<never>`${'%"byBeneficiary":true%'}`))
        .$if(after !== undefined, (query) =>
          query.where(({ eb, refTuple, tuple }) => eb(refTuple('e.day', 'e.seq'), '<', tuple(day, seq))),
        )
    );
  }

  private async ledgerOf(timebankId: string): Promise<number | undefined> {
    const ledgers = this.views.selectFrom('ledgers').select('ledger').where('timebank_id', '=', timebankId);
    return (await ledgers.executeTakeFirst())?.ledger;
  }

  private async accountOf(timebankId: string, memberId: string): Promise<number> {
    const accounts = this.views.selectFrom('accounts').select('account').where('timebank_id', '=', timebankId);
    const known = await accounts.where('account_id', '=', memberAccount(memberId)).executeTakeFirst();
    return known?.account ?? NOBODY;
  }

  private async recorderOf(ledger: number, actorId: string): Promise<number> {
    const recorders = this.views.selectFrom('recorders').select('recorder').where('ledger', '=', ledger);
    return (await recorders.where('actor_id', '=', actorId).executeTakeFirst())?.recorder ?? NOBODY;
  }
}

/** A number that nothing has, since all count from 1. */
const NOBODY = 0;

/** Sums, so that the database compares these on the way and does not scan their own, longer, indexes instead. */
const ON_THE_WAY = { recorder: sql<number>`e.recorder + 0`, strand: sql<number>`e.strand + 0` };

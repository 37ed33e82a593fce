import type { Page, PageAsked } from '@awr/community';
import type { CalendarDate, Unsealer } from '@awr/kernel';
import { memberAccount } from '../../domain/account-id';
import { entryNumber } from '../../domain/entry-id';
import { dayNumber } from '../day-number';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';
import type { EntryKind } from '../strands/strand';
import { type StrandsAsked, asksForStrands, strandsWanted } from '../strands/strands-wanted';
import { type EntriesChosen, withNames } from './entry-rows';
import { type EntryView, entryView } from './entry-view';
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
    const row = await withNames(this.views, this.of(ledger).where('e.seq', '=', seq)).executeTakeFirst();
    return row && entryView(row, this.unsealer);
  }

  async list(timebankId: string, asked: EntriesAsked = {}): Promise<Page<EntryView>> {
    const ledger = await this.ledgerOf(timebankId);
    const scans = ledger === undefined ? [] : await this.scans(timebankId, ledger, asked);
    const limit = rowsToRead(asked.limit);
    const limited = scans.map((scan) => inOrder(scan, 'day', limit));
    const rows = await newest(this.views, limited, 'day', limit);
    return pageOf(
      rows,
      asked.limit,
      ({ day, seq }) => `${day}.${seq}`,
      (row) => entryView(row, this.unsealer),
    );
  }

  /** The narrowest way to the entries that there is an index for; what else is asked for narrows it on the way. */
  private async scans(timebankId: string, ledger: number, asked: EntriesAsked): Promise<EntriesChosen[]> {
    const within = this.within(this.of(ledger), asked);
    if (asked.memberId !== undefined) {
      const account = await this.accountOf(timebankId, asked.memberId);
      const some = await this.narrowed(within, ledger, asked);
      return account === undefined ? [] : [some.where('e.debit', '=', account), some.where('e.credit', '=', account)];
    }
    if (asksForStrands(asked)) {
      const some = await this.recordedBy(within, ledger, asked);
      const strands = await strandsWanted(this.views, ledger, asked).execute();
      return strands.map(({ strand }) => some.where('e.strand', '=', strand));
    }
    return [await this.recordedBy(within, ledger, asked)];
  }

  private async narrowed(chosen: EntriesChosen, ledger: number, asked: EntriesAsked): Promise<EntriesChosen> {
    const some = await this.recordedBy(chosen, ledger, asked);
    return asksForStrands(asked) ? some.where('e.strand', 'in', strandsWanted(this.views, ledger, asked)) : some;
  }

  private async recordedBy(chosen: EntriesChosen, ledger: number, asked: EntriesAsked): Promise<EntriesChosen> {
    if (asked.recordedBy === undefined) return chosen;
    const recorders = this.views.selectFrom('recorders').select('recorder').where('ledger', '=', ledger);
    const known = await recorders.where('actor_id', '=', asked.recordedBy).executeTakeFirst();
    return chosen.where('e.recorder', '=', known?.recorder ?? 0);
  }

  private within(chosen: EntriesChosen, { from, to, after }: EntriesAsked): EntriesChosen {
    const [day = 0, seq = 0] = after === undefined ? [] : placeNumbers(after, 2);
    return chosen
      .$if(from !== undefined, (query) => query.where('e.day', '>=', dayNumber(from ?? '')))
      .$if(to !== undefined, (query) => query.where('e.day', '<=', dayNumber(to ?? '')))
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) => eb(refTuple('e.day', 'e.seq'), '<', tuple(day, seq))),
      );
  }

  private of(ledger: number): EntriesChosen {
    return this.views.selectFrom('entries as e').selectAll('e').where('e.ledger', '=', ledger);
  }

  private async ledgerOf(timebankId: string): Promise<number | undefined> {
    const ledgers = this.views.selectFrom('ledgers').select('ledger').where('timebank_id', '=', timebankId);
    return (await ledgers.executeTakeFirst())?.ledger;
  }

  private async accountOf(timebankId: string, memberId: string): Promise<number | undefined> {
    const accounts = this.views.selectFrom('accounts').select('account').where('timebank_id', '=', timebankId);
    return (await accounts.where('account_id', '=', memberAccount(memberId)).executeTakeFirst())?.account;
  }
}

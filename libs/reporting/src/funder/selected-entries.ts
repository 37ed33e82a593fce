import type { Page, PageAsked } from '@awr/community';
import type { Unsealer } from '@awr/kernel';
import {
  allEntries,
  dayNumber,
  type EntriesChosen,
  entryRows,
  type EntryView,
  entryView,
  type LedgerDatabase,
  pageOf,
  placeNumbers,
  rowsToRead,
} from '@awr/ledger';
import { lastOfMonth } from '../periods/days-of-period';
import type { ReportingDatabase } from '../views/reporting-database';
import { type LedgerRead, ledgerOf, stands } from '../views/standing';
import { strandsWithin } from '../views/strands-within';
import { gaveBefore, groupsBefore, venuesBefore } from './first-times';
import { monthSelected, SELECTED, type Selection } from './selection';

/** Opens a figure of a report to the entries that it was made of: these, and no others. */
export class SelectedEntries {
  constructor(
    private readonly views: ReportingDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  /** By day of service, the newest first. */
  async list(timebankId: string, selection: Selection, asked: PageAsked = {}): Promise<Page<EntryView>> {
    const read = await ledgerOf(this.views, timebankId);
    if (!read) return { items: [], next: null };
    const ledger = this.views as unknown as LedgerDatabase;
    const chosen = this.after(this.chosen(read, selection), asked.after)
      .orderBy('e.day', 'desc')
      .orderBy('e.seq', 'desc')
      .limit(rowsToRead(asked.limit));
    const rows = await entryRows(ledger, chosen).orderBy('e.day', 'desc').orderBy('e.seq', 'desc').execute();
    return pageOf(
      rows,
      asked.limit,
      ({ day, seq }) => `${day}.${seq}`,
      (row) => entryView(row, this.unsealer),
    );
  }

  private chosen(read: LedgerRead, selection: Selection): EntriesChosen {
    const { figure, organisationId } = selection;
    const month = monthSelected(selection);
    const [from, until] = month === undefined ? [selection.from, selection.until] : within(selection, month);
    const entries = allEntries(this.views as unknown as LedgerDatabase)
      .where('e.ledger', '=', read.ledger)
      .where((e) => stands(e as never, read))
      .where('e.day', '>=', dayNumber(from))
      .where('e.day', '<=', dayNumber(until))
      .where('e.strand', 'in', strandsWithin(this.views, read, SELECTED[figure], organisationId));
    return this.ofRow(this.ofFigure(entries, read, selection), read, selection);
  }

  private ofFigure(entries: EntriesChosen, read: LedgerRead, selection: Selection): EntriesChosen {
    const { views } = this;
    const before = { read, before: dayNumber(selection.from), organisationId: selection.organisationId };
    switch (selection.figure) {
      case 'first-time':
        return entries.where('e.credit', 'not in', gaveBefore(views, before));
      case 'new-groups': {
        const fresh = this.strands(read).where('s.group_id', 'is not', null);
        return entries.where('e.strand', 'in', fresh.where('s.group_id', 'not in', groupsBefore(views, before)));
      }
      case 'new-venues':
        return entries.where('e.credit', 'not in', venuesBefore(views, before));
      // What is given to the pot nobody has received yet.
      case 'received':
        return entries.where('e.credit', 'in', this.accounts(read).where('a.kind', '=', 'member'));
      case 'given':
      case 'spent':
      case 'gifts':
      case 'grants':
      case 'took-part':
        return entries;
    }
  }

  private ofRow(entries: EntriesChosen, read: LedgerRead, { figure, by, of = null }: Selection): EntriesChosen {
    const person = figure === 'spent' || figure === 'new-venues' ? 'e.debit' : 'e.credit';
    switch (by) {
      case undefined:
      case 'month':
        return entries;
      case 'category':
        return entries.where('e.strand', 'in', this.strands(read).where('s.category', of === null ? 'is' : '=', of));
      case 'organisation':
        return entries.where(
          'e.strand',
          'in',
          this.strands(read).where('s.organisation_id', of === null ? 'is' : '=', of),
        );
      case 'group':
        return entries.where('e.strand', 'in', this.strands(read).where('s.group_id', of === null ? 'is' : '=', of));
      case 'venue':
        return entries.where('e.credit', 'in', this.accounts(read).where('a.holder_id', of === null ? 'is' : '=', of));
      case 'area':
        return entries.where(person, 'in', this.accounts(read).where('m.area', of === null ? 'is' : '=', of));
      case 'age-band':
        return entries.where(person, 'in', this.accounts(read).where('m.age_band', of === null ? 'is' : '=', of));
    }
  }

  private strands({ ledger }: LedgerRead) {
    return this.views.selectFrom('strands as s').select('s.strand').where('s.ledger', '=', ledger);
  }

  private accounts({ timebankId }: LedgerRead) {
    return this.views
      .selectFrom('accounts as a')
      .leftJoin('members as m', (join) =>
        join.onRef('m.timebank_id', '=', 'a.timebank_id').onRef('m.member_id', '=', 'a.holder_id'),
      )
      .select('a.account')
      .where('a.timebank_id', '=', timebankId);
  }

  private after(entries: EntriesChosen, place: string | undefined): EntriesChosen {
    if (place === undefined) return entries;
    const [day = 0, seq = 0] = placeNumbers(place, 2);
    return entries.where(({ eb, refTuple, tuple }) => eb(refTuple('e.day', 'e.seq'), '<', tuple(day, seq)));
  }
}

/** The days of a month that are in the period too. */
function within({ from, until }: Selection, month: string): [from: string, until: string] {
  const [first, last] = [`${month}-01`, lastOfMonth(`${month}-01`)];
  return [first > from ? first : from, last < until ? last : until];
}

import type { CalendarDate, Unsealer } from '@awr/kernel';
import { type AccountId, entriesByDay, type EntryView } from '@awr/ledger';
import type { Views } from '../verification/ledger-view';
import { journal } from './journal';

export interface JournalWindow {
  /** Days of service, both included. What was before the first is one opening transaction. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly notes?: boolean | undefined;
}

/** Opening a seal takes longer than all else about an entry. */
const NOTHING_OPENED: Unsealer = { unseal: () => undefined };

/** The ledgers of timebanks in plain-text accounting, from the views. */
export class Journals {
  constructor(
    private readonly views: Views,
    private readonly unsealer: Unsealer,
  ) {}

  /** Piece by piece, so that a ledger of any size can be written out. */
  async *of(timebankId: string, { from, to, notes = false }: JournalWindow = {}): AsyncGenerator<string> {
    // Before the accounts, so that none is missing that an entry names.
    const unsealer = notes ? this.unsealer : NOTHING_OPENED;
    const entries = entriesByDay(this.views, unsealer, timebankId, { to });
    const first = await entries.next();
    const accounts = await this.accountsOf(timebankId);
    const all = async function* () {
      if (!first.done) yield first.value;
      yield* entries;
    };
    yield* journal({ timebankId, accounts, entries: all() }, { from, notes });
  }

  /** Every entry with all that is known of it, by day of service, in pages. */
  entries(timebankId: string): AsyncGenerator<readonly EntryView[]> {
    return entriesByDay(this.views, this.unsealer, timebankId);
  }

  private async accountsOf(timebankId: string): Promise<AccountId[]> {
    const rows = await this.views
      .selectFrom('accounts')
      .select('account_id')
      .where('timebank_id', '=', timebankId)
      .orderBy('account')
      .execute();
    return rows.map(({ account_id }) => account_id as AccountId);
  }
}

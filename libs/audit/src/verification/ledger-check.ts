import type { StoredEvent } from '@awr/event-store';
import type { AgreementDatabase, Ledger } from '@awr/ledger';
import { checkAgreements } from './agreements-check';
import type { Differences } from './difference';
import { EntriesCheck } from './entries-check';
import { LedgerSums, kindOf } from './ledger-sums';
import { type Views, accountsOf, totalsOf } from './ledger-view';

/** Checks one timebank's ledger three ways: its decider's state, plain sums of its events, and the views. */
export class LedgerCheck {
  private readonly sums = new LedgerSums();
  private readonly entries: EntriesCheck;

  constructor(
    private readonly timebankId: string,
    private readonly views: Views,
    private readonly agreements: AgreementDatabase,
    private readonly differences: Differences,
  ) {
    this.entries = new EntriesCheck(timebankId, views, differences);
  }

  get accountCount(): number {
    return this.sums.accounts.size;
  }

  get entryCount(): number {
    return this.sums.entries;
  }

  /** Takes the ledger's next event, with the decider's state after it. */
  async take(event: StoredEvent, ledger: Ledger | undefined): Promise<void> {
    if (event.type === 'LedgerOpened') for (const accountId of ['issuing', 'pot']) this.sums.open(accountId);
    if (event.type === 'AccountOpened') this.sums.open((event.data as { accountId: string }).accountId);
    if (kindOf(event.type) === undefined) return;
    this.sums.enter(event);
    await this.entries.take(event, ledger);
  }

  /** Compares the entries that are left: nothing that comes later changes them. */
  finishEntries(): Promise<void> {
    return this.entries.compare();
  }

  /** Compares what is so once every event has been taken, and the views are at the same position. */
  async finish(ledger: Ledger | undefined): Promise<void> {
    this.compareWithDecider(ledger);
    await this.compareAccounts();
    await this.compareTotals();
    await checkAgreements(this.timebankId, ledger, this.agreements, this.differences);
  }

  private compareWithDecider(ledger: Ledger | undefined): void {
    let total = 0;
    for (const [accountId, { minutes }] of this.sums.accounts) {
      total += minutes;
      const decided = ledger?.accounts.find(accountId as never)?.balance;
      this.differences.compare(`${this.timebankId} ${accountId} minutes by its decider`, minutes, decided);
    }
    this.differences.compare(`${this.timebankId} sum over all accounts`, 0, total);
  }

  private async compareAccounts(): Promise<void> {
    const rows = await accountsOf(this.views, this.timebankId);
    this.differences.compare(`${this.timebankId} number of accounts`, this.sums.accounts.size, rows.length);
    const shown = new Map(rows.map((row) => [row.account_id, row]));
    for (const [accountId, { minutes, entries }] of this.sums.accounts) {
      const row = shown.get(accountId);
      this.differences.compare(`${this.timebankId} ${accountId} minutes`, minutes, row?.minutes);
      this.differences.compare(`${this.timebankId} ${accountId} entries`, entries, row?.entries);
    }
  }

  private async compareTotals(): Promise<void> {
    const shown = new Map((await totalsOf(this.views, this.timebankId)).map((row) => [row.place, row]));
    for (const place of new Set([...this.sums.totals.keys(), ...shown.keys()])) {
      const sum = this.sums.totals.get(place);
      this.differences.compare(
        `${this.timebankId} total ${place} minutes`,
        sum?.minutes ?? 0,
        shown.get(place)?.minutes ?? 0,
      );
      this.differences.compare(
        `${this.timebankId} total ${place} entries`,
        sum?.entries ?? 0,
        shown.get(place)?.entries ?? 0,
      );
    }
  }
}

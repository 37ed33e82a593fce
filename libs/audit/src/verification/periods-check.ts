import type { StoredEvent } from '@awr/event-store';
import { sha256 } from '@awr/kernel';
import { type Entry, type PeriodClosed, type PeriodReopened, merkleRoot } from '@awr/ledger';
import type { Differences } from './difference';
import { kindOf } from './ledger-sums';

interface Noted {
  readonly kind: string;
  readonly entry: Pick<Entry, 'debit' | 'credit' | 'minutes' | 'on'>;
  period: string | undefined;
}

/**
 * Checks every period that was closed: which entries were in it, its totals, every balance and the root over them, and
 * that the blob holds the same. All is added up from the entries, as if by hand.
 */
export class PeriodsCheck {
  private readonly accounts = new Map<string, number>();
  private readonly entries: Noted[] = [];

  constructor(
    private readonly timebankId: string,
    private readonly differences: Differences,
  ) {}

  take(event: StoredEvent): void {
    const { type, data } = event as StoredEvent<string, Entry>;
    const kind = kindOf(type);
    if (type === 'AccountOpened') this.accounts.set((data as unknown as { accountId: string }).accountId, 0);
    if (kind !== undefined) {
      const { debit, credit, minutes, on } = data;
      this.entries.push({ kind, entry: { debit, credit, minutes, on }, period: undefined });
    }
    if (type === 'PeriodClosed') this.close(event.data as PeriodClosed['data']);
    if (type === 'PeriodReopened') this.reopen(event.data as PeriodReopened['data']);
  }

  private reopen({ periodId }: PeriodReopened['data']): void {
    for (const noted of this.entries) if (noted.period === periodId) noted.period = undefined;
  }

  private close(said: PeriodClosed['data']): void {
    const totals = new Map<string, { entries: number; minutes: number }>();
    for (const noted of this.entries) {
      if (noted.period !== undefined || noted.entry.on > said.until) continue;
      noted.period = said.periodId;
      const total = totals.get(noted.kind) ?? { entries: 0, minutes: 0 };
      totals.set(noted.kind, { entries: total.entries + 1, minutes: total.minutes + noted.entry.minutes });
    }
    this.compare(
      said,
      'entry totals',
      inOrder(totals),
      inOrder(new Map(said.entryTotals.map(({ kind, ...of }) => [kind, of]))),
    );
    const leaves = this.leaves();
    this.compare(said, 'root', merkleRoot(leaves).toString('hex'), said.root);
    // That the blob is there, and is what it is named by, is checked with all blobs.
    const lines = leaves.map((leaf) => `${leaf}\n`).join('');
    this.compare(said, 'balances that were kept', sha256(lines).toString('hex'), said.balancesBlob);
  }

  /** Every balance, of the entries that are in a closed period. */
  private leaves(): string[] {
    const balances = new Map(this.accounts);
    for (const { entry, period } of this.entries) {
      if (period === undefined) continue;
      balances.set(entry.debit, (balances.get(entry.debit) ?? 0) - entry.minutes);
      balances.set(entry.credit, (balances.get(entry.credit) ?? 0) + entry.minutes);
    }
    return [...balances].map(([accountId, balanceMinutes]) => JSON.stringify({ accountId, balanceMinutes }));
  }

  private compare({ periodId }: PeriodClosed['data'], what: string, log: unknown, said: unknown): void {
    this.differences.compare(`${this.timebankId} ${periodId} ${what}`, log, said);
  }
}

function inOrder(totals: ReadonlyMap<string, { readonly entries: number; readonly minutes: number }>): string {
  return JSON.stringify([...totals].map(([kind, { entries, minutes }]) => [kind, entries, minutes]).sort());
}

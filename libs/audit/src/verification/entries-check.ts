import type { StoredEvent } from '@awr/event-store';
import type { EntryEvent, Ledger } from '@awr/ledger';
import type { Differences } from './difference';
import { type Views, entriesOf } from './ledger-view';

interface Expected {
  readonly seq: number;
  readonly minutes: number;
  readonly debit: string;
  readonly credit: string;
  readonly day: number;
  readonly recorded_at: string;
  readonly debit_balance: number | undefined;
  readonly credit_balance: number | undefined;
}

const AT_ONCE = 1000;

/** Compares the entries of one ledger with their rows, a run at a time, so that memory stays flat. */
export class EntriesCheck {
  private waiting: Expected[] = [];

  constructor(
    private readonly timebankId: string,
    private readonly views: Views,
    private readonly differences: Differences,
  ) {}

  /** Takes an entry with the ledger's state right after it. */
  async take(event: StoredEvent, ledger: Ledger | undefined): Promise<void> {
    const { data, metadata } = event as StoredEvent & EntryEvent;
    this.waiting.push({
      seq: Number(data.entryId.slice(2)),
      minutes: data.minutes,
      debit: data.debit,
      credit: data.credit,
      day: Number(data.on.replaceAll('-', '')),
      recorded_at: metadata.recordedAt,
      debit_balance: ledger?.accounts.find(data.debit)?.balance,
      credit_balance: ledger?.accounts.find(data.credit)?.balance,
    });
    if (this.waiting.length >= AT_ONCE) await this.compare();
  }

  async compare(): Promise<void> {
    const expected = this.waiting;
    this.waiting = [];
    if (expected.length === 0) return;
    const rows = await entriesOf(this.views, this.timebankId, expected[0]!.seq, expected.at(-1)!.seq);
    const bySeq = new Map(rows.map((row) => [row.seq, row]));
    for (const entry of expected) {
      const row = bySeq.get(entry.seq);
      for (const field of FIELDS) {
        if (row?.[field] === entry[field]) continue;
        this.differences.compare(`${this.timebankId} entry ${entry.seq} ${field}`, entry[field], row?.[field]);
      }
    }
  }
}

const FIELDS = [
  'seq',
  'minutes',
  'debit',
  'credit',
  'day',
  'recorded_at',
  'debit_balance',
  'credit_balance',
] as const satisfies readonly (keyof Expected)[];

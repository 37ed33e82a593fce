import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type NewEvent, openSqliteEventStore } from '@awr/event-store';
import { instant, newId, systemClock } from '@awr/kernel';

/** A log in a folder of its own, written to without commands: for tests of what only reads it. */
export class WrittenLog {
  readonly folder = mkdtempSync(join(tmpdir(), 'awr-relay-'));
  readonly path = join(this.folder, 'log.db');
  readonly store: EventStore;
  private entries = 0;

  /** In a file of its folder, or wherever another store keeps it. */
  constructor(store?: EventStore) {
    mkdirSync(this.folder, { recursive: true });
    this.store = store ?? openSqliteEventStore(this.path);
  }

  /** Appends entries to the ledgers in turn; gives their ids, by stream, in order. */
  async writeEntries(ledgers: readonly string[], count: number): Promise<void> {
    const each = Math.ceil(count / ledgers.length);
    await Promise.all(
      ledgers.map((ledger) =>
        this.store.append(
          ledger,
          'any',
          Array.from({ length: each }, () => this.entry()),
        ),
      ),
    );
  }

  async append(stream: string, ...events: readonly Partial<NewEvent>[]): Promise<void> {
    await this.store.append(
      stream,
      'any',
      events.map((event) => ({ ...this.entry(), ...event })),
    );
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private entry(): NewEvent {
    this.entries += 1;
    const data = {
      ...{ entryId: `e-${String(this.entries).padStart(6, '0')}`, minutes: 60, debit: 'issuing', credit: 'member:m1' },
      ...{ on: '2026-05-01', recordedBy: 'token:t1' },
      note: { sealed: 1, person: 'm1', iv: 'aXY=', text: 'c2VhbGVk' },
    };
    const recordedAt = instant(systemClock.nowMicros());
    const ids = { commandId: newId(), commandHash: 'h', correlationId: newId() };
    const metadata = { recordedAt, actor: 'token:t1', timebankId: 't1', ...ids };
    return { id: newId(), type: 'HoursRecorded', version: 1, data, metadata };
  }
}

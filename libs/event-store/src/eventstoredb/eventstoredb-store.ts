import type { Appended, EventStore, ExpectedRevision, NewEvent } from '../event-store';
import { appendRequest, serialise } from '../serialised-event';
import { instant, newId } from '@awr/kernel';
import type { Connection } from './connection';
import { EventStoreDbReader } from './eventstoredb-reader';
import { asStoreError, WrongRevision } from './failures';
import { StreamWriters } from './stream-writers';

// A revision that no stream has: the server goes through all that an append needs, and then says no.
const PROBE = { stream: 'awr-probe', after: Number.MAX_SAFE_INTEGER - 1 };

/** A log that an EventStoreDB keeps. Others may write to it too. */
export class EventStoreDbStore extends EventStoreDbReader implements EventStore {
  private readonly writers: StreamWriters;
  private isClosing = false;

  constructor(connection: Connection) {
    super(connection);
    this.writers = new StreamWriters(connection, (last) => this.tail.appended(last));
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (this.isClosing) throw this.closed();
    return this.writers.append(appendRequest(stream, expected, events));
  }

  async check(): Promise<void> {
    if (this.isClosing) throw this.closed();
    try {
      await this.connection.append({ ...PROBE, events: [probe()] }, this.deadlineMs);
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw asStoreError(error, this.connection.address.hosts);
    }
  }

  override async close(): Promise<void> {
    this.isClosing = true;
    await this.writers.finished();
    await super.close();
  }
}

function probe() {
  const id = newId();
  const metadata = {
    recordedAt: instant(0),
    actor: 'process:check',
    commandId: id,
    commandHash: '',
    correlationId: id,
  };
  return serialise({ id, type: 'Probe', version: 1, data: {}, metadata });
}

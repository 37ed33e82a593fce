import type { Appended, Position } from '../event-store';
import type { AppendRequest } from '../serialised-event';
import type { Connection } from './connection';
import { partsOf } from './parts';
import { type Job, StreamWriter, type Waiting } from './stream-writer';

// About 100 MB. Beyond it, those who were longest without an append are forgotten, and read again when they are needed.
const MOST_REMEMBERED_EVENTS = 2_000_000;
const MOST_WRITERS = 50_000;

/**
 * Gathers the appends of one turn of the event loop and sends them at once, in the order in which they were asked for.
 * Those for a stream that is being written wait, and go together as its next append.
 */
export class StreamWriters {
  private readonly writers = new Map<string, StreamWriter>();
  private readonly turns = new Set<Promise<void>>();
  private asked: Waiting[] = [];
  private remembered = 0;

  constructor(
    private readonly connection: Connection,
    private readonly written: (last: Position) => void,
  ) {}

  append(request: AppendRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      // setImmediate comes after the I/O of this turn: requests that arrived together are written together.
      if (this.asked.length === 0) setImmediate(() => this.begin(this.asked.splice(0)));
      this.asked.push({ request, resolve, reject });
    });
  }

  /** Resolves when nothing is on its way any more. */
  async finished(): Promise<void> {
    this.begin(this.asked.splice(0));
    while (this.turns.size > 0) await Promise.all(this.turns);
  }

  private begin(asked: readonly Waiting[]): void {
    const groups = new Map<StreamWriter, Waiting[]>();
    for (const waiting of asked) {
      const writer = this.writerOf(waiting.request.stream);
      if (writer.isBusy) writer.waiting.push(waiting);
      else groups.set(writer, [...(groups.get(writer) ?? []), waiting]);
    }
    if (groups.size === 0) return;
    for (const writer of groups.keys()) writer.isBusy = true;
    const turn = this.write(asked, groups).finally(() => this.turns.delete(turn));
    this.turns.add(turn);
  }

  private async write(asked: readonly Waiting[], groups: ReadonlyMap<StreamWriter, Waiting[]>): Promise<void> {
    const jobs = new Map<string, Job>();
    const preparing = [...groups].map(async ([writer, group]) => {
      const job = await writer.prepare(group);
      if (job) jobs.set(job.plan.stream, job);
      else this.release(writer);
    });
    await Promise.all(preparing);
    const parts = partsOf(asked.flatMap(({ request }) => jobs.get(request.stream)?.plan ?? []));
    const outcomes = this.connection.appendAll(parts, this.connection.address.deadlineMs);
    const sent = parts.map((part, index) => ({ part, outcome: outcomes[index] as (typeof outcomes)[number] }));
    const concluding = [...jobs.values()].map(async (job) => {
      await job.writer.conclude(
        job,
        sent.filter(({ part }) => part.plan === job.plan),
      );
      this.release(job.writer);
    });
    await Promise.all(concluding);
  }

  private release(writer: StreamWriter): void {
    writer.isBusy = false;
    this.remembered += writer.size - writer.counted;
    writer.counted = writer.size;
    this.begin(writer.waiting.splice(0));
    this.forget();
  }

  /** In the order of their last append. */
  private writerOf(stream: string): StreamWriter {
    const writer = this.writers.get(stream) ?? new StreamWriter(this.connection, stream, this.written);
    this.writers.delete(stream);
    this.writers.set(stream, writer);
    return writer;
  }

  private forget(): void {
    for (const [stream, writer] of this.writers) {
      if (this.writers.size <= MOST_WRITERS && this.remembered <= MOST_REMEMBERED_EVENTS) return;
      if (writer.isBusy) continue;
      this.writers.delete(stream);
      this.remembered -= writer.counted;
    }
  }
}

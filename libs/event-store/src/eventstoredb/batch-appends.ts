import { randomUUID } from 'node:crypto';
import { appendRequests, correlationOf, type ServerAppend, type ServerAppended, verdictOf } from './append-messages';
import { type AppendStream, type BatchAppendResp, type Client, openBatch } from './client';
import { NoAnswer } from './failures';
import { within } from './patience';

interface Waiting {
  readonly resolve: (appended: ServerAppended) => void;
  readonly reject: (error: unknown) => void;
}

/** One stream of appends to the server, and those who wait for an answer from it. */
class Batch {
  readonly waiting = new Map<string, Waiting>();
  isOver = false;

  constructor(private readonly stream: AppendStream) {
    stream.on('data', (response: BatchAppendResp) => this.answer(response));
    stream.on('error', (error: Error) => this.end(error));
    stream.on('end', () => this.end(new NoAnswer('the server ended the stream of appends')));
  }

  async append(append: ServerAppend, ms: number): Promise<ServerAppended> {
    const correlation = randomUUID();
    const answer = new Promise<ServerAppended>((resolve, reject) => this.waiting.set(correlation, { resolve, reject }));
    // Who comes first does not wait for the rest: what is to be sent at once is bounded by those who append.
    for (const request of appendRequests(correlation, append)) this.stream.write(request);
    try {
      return await within(ms, answer, `an append to ${append.stream}`);
    } finally {
      this.waiting.delete(correlation);
    }
  }

  private answer(response: BatchAppendResp): void {
    const waiting = this.waiting.get(correlationOf(response) ?? '');
    // Somebody who has given up, and looks in the stream what became of the append.
    if (!waiting) return;
    try {
      waiting.resolve(verdictOf(response));
    } catch (error) {
      waiting.reject(error);
    }
  }

  private end(error: Error): void {
    this.isOver = true;
    for (const { reject } of this.waiting.values()) reject(error);
  }
}

/**
 * Sends appends without waiting for the answers of others, all over one stream, so that the server commits in one
 * group what came together.
 */
export class BatchAppends {
  private batch: Promise<Batch> | undefined;

  constructor(private readonly client: Client) {}

  /** Sends them in their order, and gives the answer to each. */
  appendAll(appends: readonly ServerAppend[], ms: number): Promise<ServerAppended>[] {
    if (appends.length === 0) return [];
    const answers = within(ms, this.open(), 'a stream of appends').then((batch) =>
      appends.map((append) => batch.append(append, ms)),
    );
    return appends.map((_, index) => answers.then((each) => each[index] as Promise<ServerAppended>));
  }

  private async open(): Promise<Batch> {
    const current = this.batch;
    if (current) {
      const batch = await current.catch(() => undefined);
      if (batch && !batch.isOver) return batch;
      // Somebody else may have opened another one meanwhile.
      if (this.batch !== current) return this.open();
    }
    this.batch = openBatch(this.client).then((stream) => new Batch(stream));
    return this.batch;
  }
}

import { EventTooLarge, StoreUnavailable } from '../errors';
import type { Appended, Position } from '../event-store';
import type { AppendRequest, SerialisedEvent } from '../serialised-event';
import { bytesOf, type ServerAppended } from './append-messages';
import type { Connection } from './connection';
import { AppendTooLarge, asStoreError, isPassing, WrongRevision } from './failures';
import { GroupPlan } from './group-plan';
import { type Part, partsOf } from './parts';
import { Patience, patiently } from './patience';
import { StreamMirror } from './stream-mirror';
import { outcomeUnknown } from './wordings';

/** A caller whose events are not written yet. */
export interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Appends to one stream that are written together, and what is to be written for them. */
export interface Job {
  readonly writer: StreamWriter;
  readonly group: readonly Waiting[];
  readonly plan: GroupPlan;
}

export interface Sent {
  readonly part: Part;
  readonly outcome: Promise<ServerAppended>;
}

// UUIDs of these versions are random, so nobody else brings the same one at the same moment.
const RANDOM = /^.{14}[47]/;

// Version 7 begins with the time at which it was made.
const TIMED = /^(.{8})-(.{4})-7/;

// How far the clocks of those who make ids and of the server may be apart.
const CLOCKS_APART_MS = 24 * 60 * 60 * 1000;

/**
 * Writes one stream, always at an exact revision, so that an append whose outcome is not known can be sent again: at
 * most one of the two is written.
 */
export class StreamWriter {
  /** Those who came while the stream was being written. */
  readonly waiting: Waiting[] = [];
  isBusy = false;
  /** How many of its events its keeper has counted. */
  counted = 0;
  private readonly mirror: StreamMirror;
  /** True while others may have written, or something of ours may have been kept without an answer. */
  private uncertain = true;

  constructor(
    private readonly connection: Connection,
    private readonly stream: string,
    private readonly written: (last: Position) => void,
  ) {
    this.mirror = new StreamMirror(connection, stream);
  }

  /** How many events it remembers. */
  get size(): number {
    return this.mirror.size;
  }

  /** Decides what is to be written; undefined where all have been refused. */
  async prepare(group: readonly Waiting[]): Promise<Job | undefined> {
    try {
      const patience = this.patience();
      return { writer: this, group, plan: await patiently(patience, () => this.plan(group, patience)) };
    } catch (error) {
      this.refuse(group, error);
      return undefined;
    }
  }

  /** Answers the callers once the server has, and sends again what it did not take. */
  async conclude({ group, plan }: Job, sent: readonly Sent[]): Promise<void> {
    const patience = this.patience();
    try {
      const positions = await this.positionsOf(sent, patience);
      if (positions) this.answer(group, plan, positions);
      else await this.sendAgain(group, new WrongRevision('others wrote the same events'), patience);
    } catch (error) {
      await this.sendAgain(group, error, patience);
    }
  }

  private async sendAgain(group: readonly Waiting[], reason: unknown, patience: Patience): Promise<void> {
    try {
      await this.persist(group, reason, patience);
    } catch (error) {
      if (!(error instanceof AppendTooLarge) || group.length === 1) return this.refuse(group, error);
      for (const waiting of group) await this.sendAgain([waiting], new WrongRevision('one by one'), this.patience());
    }
  }

  private async persist(group: readonly Waiting[], reason: unknown, patience: Patience): Promise<void> {
    for (let error = reason; ;) {
      this.uncertain = true;
      if (!(error instanceof WrongRevision) || patience.isOver) await patience.after(error).catch(this.asUnknown);
      try {
        const plan = await this.plan(group, patience);
        const sent: Sent[] = [];
        for (const part of partsOf(group.map(() => plan))) {
          const outcome = this.connection.append(part, patience.leftMs);
          sent.push({ part, outcome });
          await outcome;
        }
        const positions = await this.positionsOf(sent, patience);
        if (positions) return this.answer(group, plan, positions);
        error = new WrongRevision('others wrote the same events');
      } catch (next) {
        error = next;
      }
    }
  }

  /** Whoever is refused for the stream's revision is refused for the one that the server has. */
  private async plan(group: readonly Waiting[], patience: Patience): Promise<GroupPlan> {
    const requests = group.map(({ request }) => request);
    const events = requests.flatMap((request) => request.events);
    for (;;) {
      const wasCertain = !this.uncertain;
      if (this.uncertain) await this.mirror.catchUp(patience);
      this.uncertain = false;
      await this.mirror.reachBackTo(earliest(events), patience);
      const stored = await this.mirror.stored(events, patience.leftMs);
      const plan = new GroupPlan(this.stream, this.mirror.revision, requests, stored);
      if (!plan.hasConflict || !wasCertain) return plan;
      this.uncertain = true;
    }
  }

  /** Where the events stand now; undefined where others wrote the same ids first. */
  private async positionsOf(sent: readonly Sent[], { leftMs }: Patience): Promise<Map<string, Position> | undefined> {
    const outcomes = await Promise.allSettled(sent.map(({ outcome }) => outcome));
    const all = new Map<string, Position>();
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'rejected') throw outcome.reason;
      const { events, after } = (sent[index] as Sent).part;
      const { position, revision } = outcome.value;
      const [only] = events as [SerialisedEvent];
      const isSure = events.length === 1 && position !== undefined && revision === after + 1 && RANDOM.test(only.id);
      const positions = isSure ? new Map([[only.id, position]]) : await this.mirror.positionsOf(events, after, leftMs);
      if (!positions) return undefined;
      for (const [id, at] of positions) all.set(id, at);
      for (const [place, { id }] of events.entries()) this.mirror.learn(id, after + 1 + place);
    }
    return all;
  }

  private answer(group: readonly Waiting[], plan: GroupPlan, positions: ReadonlyMap<string, Position>): void {
    const last = [...positions.values()].at(-1);
    if (last !== undefined) this.written(last);
    for (const [place, answer] of plan.answers(positions).entries()) {
      const { resolve, reject } = group[place] as Waiting;
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    }
  }

  private refuse(group: readonly Waiting[], error: unknown): void {
    this.uncertain = true;
    for (const { request, reject } of group) {
      reject(error instanceof AppendTooLarge ? tooLarge(request, error) : asStoreError(error, this.hosts));
    }
  }

  private readonly asUnknown = (error: unknown): never => {
    throw isPassing(error) ? new StoreUnavailable(outcomeUnknown(this.hosts), { cause: error }) : error;
  };

  private patience(): Patience {
    return new Patience(this.connection.address.deadlineMs);
  }

  private get hosts(): string {
    return this.connection.address.hosts;
  }
}

/** The time before which none of the events can have been written. Ids that tell no time may be of any. */
function earliest(events: readonly SerialisedEvent[]): number {
  return events.reduce((least, { id }) => {
    const [, high, low] = TIMED.exec(id) ?? [];
    const madeAtMs = high && low ? Number.parseInt(high + low, 16) : -Infinity;
    return Math.min(least, madeAtMs - CLOCKS_APART_MS);
  }, Infinity);
}

/** The server's limit is on the append as a whole, so its largest event is the one to shorten. */
function tooLarge({ events }: AppendRequest, { mostBytes }: AppendTooLarge): EventTooLarge {
  const largest = events.reduce((a, b) => (bytesOf(b) > bytesOf(a) ? b : a));
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  return new EventTooLarge(largest.id, bytes, mostBytes);
}

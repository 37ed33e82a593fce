import type { BlobStore } from '@awr/blobs';
import type { EventReader, Position } from '@awr/event-store';
import type { Unsealer } from '@awr/kernel';
import type { AgreementDatabase, Ledger } from '@awr/ledger';
import { BlobsCheck } from './blobs-check';
import { type Difference, Differences } from './difference';
import { LedgerCheck } from './ledger-check';
import type { Views } from './ledger-view';
import { LogOrder } from './log-order';
import { Replay, type Replayable } from './replay';
import { PeriodsCheck } from './periods-check';
import { SealsCheck } from './seals-check';
import { TransfersCheck } from './transfers-check';

export interface VerificationNeeds {
  readonly log: EventReader;
  readonly views: Views;
  readonly agreements: AgreementDatabase;
  readonly unsealer: Unsealer;
  readonly blobs: Pick<BlobStore, 'ids' | 'get'>;
  readonly deciders: readonly Replayable[];
  /** The position of the ledger's views, once they are at least there. */
  readonly viewsAt: (position: Position) => Promise<Position>;
  readonly tell?: (progress: { readonly stage: string; readonly done: number; readonly total: number }) => void;
}

export interface Verification {
  readonly sound: boolean;
  readonly events: number;
  readonly streams: number;
  readonly accounts: number;
  readonly entries: number;
  readonly seals: number;
  readonly blobs: number;
  /** The first thousand; `differenceCount` is how many there are. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
}

/** Where the views stood still long enough to be compared. */
const MOST_TRIES = 20;

/** Reads the whole log again, replays every decider from its first event, and compares with the views. */
export class Verifying {
  private readonly differences = new Differences();
  private readonly order = new LogOrder(this.differences);
  private readonly replay: Replay;
  private readonly seals: SealsCheck;
  private readonly blobs: BlobsCheck;
  private readonly transfers = new TransfersCheck(this.differences);
  private readonly periods = new Map<string, PeriodsCheck>();
  private readonly ledgers = new Map<string, LedgerCheck>();
  private events = 0;
  private through: Position;

  constructor(private readonly needs: VerificationNeeds) {
    this.replay = new Replay(needs.deciders, this.differences);
    this.seals = new SealsCheck(needs.unsealer);
    this.blobs = new BlobsCheck(needs.blobs);
    this.through = needs.log.start;
  }

  async run(): Promise<Verification> {
    const head = await this.needs.log.head();
    await this.needs.viewsAt(head);
    await this.readUpTo(head);
    await this.compareWithViews();
    this.seals.finish(this.differences);
    await this.blobs.finish(this.differences);
    return this.verification();
  }

  /**
   * What is written while views are compared would show as a difference: then the log is read on to where they are by
   * now, and they are compared again. A difference is one only while they stood still.
   */
  private async compareWithViews(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.meetTheViews();
      for (const check of this.ledgers.values()) await check.finishEntries();
      const before = this.differences.mark();
      for (const [id, check] of this.ledgers) await check.finish(this.ledgerState(id));
      await this.transfers.finish(this.needs.views);
      if (this.differences.count === before || tries === MOST_TRIES || (await this.viewsStandStill())) return;
      this.differences.backTo(before);
    }
  }

  private async viewsStandStill(): Promise<boolean> {
    const position = await this.needs.viewsAt(this.through);
    return this.needs.log.comparePositions(position, this.through) === 0;
  }

  /** Views move on while a log is read; the log is read on to where they are, until they stand there. */
  private async meetTheViews(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const position = await this.needs.viewsAt(this.through);
      if (this.needs.log.comparePositions(position, this.through) === 0) return;
      await this.readUpTo(position);
    }
  }

  private async readUpTo(last: Position): Promise<void> {
    const { log, tell } = this.needs;
    for await (const page of log.readAll(this.through)) {
      for (const event of page.events) {
        if (log.comparePositions(event.position, last) > 0) return;
        this.order.take(event);
        this.replay.take(event);
        this.seals.take(event);
        this.blobs.take(event);
        if (event.stream.startsWith(LEDGER)) {
          const id = event.stream.slice(LEDGER.length);
          this.transfers.take(id, event);
          this.periodsOf(id).take(event);
          await this.ledger(id).take(event, this.ledgerState(id));
        }
        this.events += 1;
        this.through = event.position;
      }
      tell?.({ stage: 'verify', done: this.events, total: Math.max(this.events, Number(last) || 0) });
      // Others want to be answered in between.
      await new Promise(setImmediate);
    }
  }

  private periodsOf(id: string): PeriodsCheck {
    const check = this.periods.get(id) ?? new PeriodsCheck(id, this.differences);
    this.periods.set(id, check);
    return check;
  }

  private ledgerState(id: string): Ledger | undefined {
    return this.replay.stateOf(`${LEDGER}${id}`) as Ledger | undefined;
  }

  private ledger(id: string): LedgerCheck {
    const check =
      this.ledgers.get(id) ?? new LedgerCheck(id, this.needs.views, this.needs.agreements, this.differences);
    this.ledgers.set(id, check);
    return check;
  }

  private verification(): Verification {
    const checks = [...this.ledgers.values()];
    return {
      sound: this.differences.count === 0,
      events: this.events,
      streams: this.order.size,
      accounts: checks.reduce((sum, { accountCount }) => sum + accountCount, 0),
      entries: checks.reduce((sum, { entryCount }) => sum + entryCount, 0),
      seals: this.seals.count,
      blobs: this.blobs.count,
      differences: this.differences.kept,
      differenceCount: this.differences.count,
    };
  }
}

const LEDGER = 'ledger-';

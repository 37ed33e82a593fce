import { setTimeout as delay } from 'node:timers/promises';
import type { EventReader } from '@awr/event-store';
import { type Wording, instant, systemClock } from '@awr/kernel';
import { Behind } from './behind';
import type { Lift } from './consigning';
import { BrokerAway, BrokerRefuses, Fenced, Rejected } from './failures';
import { Following } from './following';
import { atLeastOnce, eventParked, parkedPublished, publishes, type RelayLog, stopped, waits } from './notices';
import { OtherLog, requireSameLog } from './same-log';
import type { OpenOutlet, Outlet } from './outlet';
import { Passage } from './passage';
import type { RelayState, RelayStatus } from './relay-status';
import { Waits } from './waits';

export interface RelayOptions {
  /** Relays of one name take turns; relays of different names publish each by itself. */
  readonly name: string;
  /** `ce_source` of every event. */
  readonly source: string;
  /** The log as it is stored; the relay lifts each event by itself, so that one from a newer Awr can be parked. */
  readonly reader: EventReader;
  readonly lift: Lift;
  readonly outlet: Outlet;
  readonly log: RelayLog;
  /** How many events go out together at most. */
  readonly mostEvents?: number;
}

/** Publishes the log: from where the broker says that it stands, in order, each event once, for as long as it runs. */
export class Relay {
  private state: RelayState = 'starting';
  private trouble: Wording | undefined;
  private following: Following | undefined;
  private isTransactional: boolean | undefined;
  private failures = 0;
  private readonly passage: Passage;
  private readonly behind: Behind;
  private readonly waits = new Waits();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: RelayOptions) {
    this.passage = new Passage(options.mostEvents);
    this.behind = new Behind(options.reader);
  }

  /**
   * Begins. A broker that is away is waited for, where `patiently`; else, and where the settings are wrong, it throws.
   * @throws BrokerRefuses, BrokerAway, OtherLog
   */
  async start({ patiently }: { readonly patiently: boolean }): Promise<void> {
    let first: OpenOutlet | undefined;
    try {
      first = await this.open();
    } catch (reason) {
      if (!patiently || !(reason instanceof BrokerAway)) throw reason;
      this.troubled(reason);
    }
    this.running = this.run(first);
  }

  /** Finishes what is on its way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.state = 'stopped';
  }

  /** Resolves when the relay has ended, by itself or because it was told to. */
  get ended(): Promise<void> {
    return this.running;
  }

  async status(): Promise<RelayStatus> {
    const { state, trouble, isTransactional, failures, passage } = this;
    const { published, consignments, position } = passage;
    return {
      ...{ relay: this.options.name, state, published, consignments, failures },
      ...(trouble && { trouble }),
      ...(isTransactional !== undefined && { isTransactional }),
      ...(position !== undefined && { position }),
      parked: [...passage.held.values()],
      lag: await this.behind.lag(position, state === 'running' && (this.following?.isCaughtUp ?? false)),
    };
  }

  private async run(first: OpenOutlet | undefined): Promise<void> {
    let outlet = first;
    while (!this.stopping.signal.aborted) {
      try {
        outlet ??= await this.open();
        await this.follow(outlet);
      } catch (reason) {
        if (this.stopping.signal.aborted) break;
        if (reason instanceof Fenced || reason instanceof OtherLog) return this.stopItself(reason.wording);
        await this.recover(reason);
      } finally {
        await outlet?.close();
        outlet = undefined;
      }
    }
  }

  private async open(): Promise<OpenOutlet> {
    const outlet = await this.options.outlet.open();
    try {
      await requireSameLog(this.options.reader, outlet.standing.checkpoint);
    } catch (reason) {
      await outlet.close();
      throw reason;
    }
    return outlet;
  }

  private async follow(outlet: OpenOutlet): Promise<void> {
    const { name, reader, source, lift, log } = this.options;
    const wasTrouble = this.state !== 'running';
    this.passage.begin(outlet, reader.start);
    if (!outlet.isTransactional && this.isTransactional !== false) log(atLeastOnce(name));
    this.isTransactional = outlet.isTransactional;
    if (wasTrouble) log(publishes(name, this.passage.position!));
    this.state = 'running';
    this.trouble = undefined;
    this.following = new Following({
      ...{ reader, outlet, passage: this.passage, behind: this.behind },
      consigning: { source, lift, now: () => instant(systemClock.nowMicros()), condemned: this.passage.condemned },
      onParked: (parked) => log(eventParked(parked)),
      onRetried: (stream, events) => log(parkedPublished(stream, events)),
      onPublished: () => this.waits.renew(),
    });
    await this.following.run(this.stopping.signal);
  }

  private async recover(reason: unknown): Promise<void> {
    // The passage knows what to send less of; there is nothing to wait for.
    if (reason instanceof Rejected) return;
    this.troubled(reason);
    await delay(this.waits.next(), undefined, { signal: this.stopping.signal }).catch(() => {});
  }

  private troubled(reason: unknown): void {
    this.failures += 1;
    const wording = wordingOf(reason);
    if (this.state !== 'away' || this.trouble?.en !== wording.en) this.options.log(waits(this.options.name, wording));
    this.state = 'away';
    this.trouble = wording;
  }

  private stopItself(wording: Wording): void {
    this.state = 'stopped-itself';
    this.trouble = wording;
    this.options.log(stopped(this.options.name, wording));
  }
}

function wordingOf(reason: unknown): Wording {
  if (reason instanceof BrokerAway || reason instanceof BrokerRefuses) return reason.wording;
  const text = reason instanceof Error ? reason.message : String(reason);
  return { cy: `Ni ellir cyhoeddi ar hyn o bryd: ${text}`, en: `Publishing is not possible at the moment: ${text}` };
}

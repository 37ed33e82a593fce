import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { instant, systemClock } from '@awr/kernel';
import { PUBLIC_CATEGORIES, topicOf } from '../catalogue/topics';
import { failureOf } from '../kafka/kafka-failures';
import type { KafkaSettings } from '../kafka/kafka-settings';
import { consigned, type Lift } from '../relay/consigning';
import { Rejected } from '../relay/failures';
import { Passage } from '../relay/passage';
import type { Parked } from '../relay/parked';
import { requireOwnTopic } from './own-topic';
import { ReplayTarget } from './replay-target';

export interface ReplayAsked {
  readonly reader: EventReader;
  readonly lift: Lift;
  /** Events after this position. */
  readonly after: Position;
  /** Where they go: not where the relay publishes. */
  readonly topic: string;
  /** Only the events of this public topic. */
  readonly of?: string;
  readonly tell?: (published: number) => void;
}

export interface Replayed {
  readonly published: number;
  readonly through: Position;
  /** Streams that stopped at an event which can't be published. */
  readonly parked: readonly Parked[];
}

/** Publishes what the log holds after a position, up to its end as it is now, to a topic of the asker's own. */
export async function replay(settings: KafkaSettings, asked: ReplayAsked): Promise<Replayed> {
  requireOwnTopic(asked.topic);
  const target = new ReplayTarget(settings, asked.topic);
  const replaying = new Replaying(settings, asked.lift, target);
  let through = asked.after;
  try {
    await target.open();
    for await (const page of asked.reader.readAll(asked.after, { categories: PUBLIC_CATEGORIES })) {
      await replaying.send(page.events.filter(({ stream }) => isOf(stream, asked.of)));
      through = page.through;
      asked.tell?.(replaying.passage.published);
    }
  } catch (reason) {
    throw failureOf(reason, settings);
  } finally {
    await target.close();
  }
  const { published, held } = replaying.passage;
  return { published, through, parked: [...held.values()] };
}

function isOf(stream: string, topic: string | undefined): boolean {
  return topic === undefined || topicOf(stream)?.topic === topic;
}

class Replaying {
  readonly passage = new Passage();
  private readonly consigning;

  constructor(
    private readonly settings: KafkaSettings,
    lift: Lift,
    private readonly target: ReplayTarget,
  ) {
    this.consigning = {
      ...{ source: settings.source, lift, condemned: this.passage.condemned },
      now: () => instant(systemClock.nowMicros()),
    };
  }

  /** As many together as may be; what the broker rejects is tried again in smaller parts, until it is one event. */
  async send(events: readonly StoredEvent[]): Promise<void> {
    const { passage } = this;
    for (let from = 0; from < events.length;) {
      const together = events.slice(from, from + passage.mostTogether);
      const { events: out, sent, parked } = consigned(together, passage.held, this.consigning);
      const rejected = await this.rejection(out);
      if (rejected) {
        const ids = sent.map(({ id }) => id);
        passage.refused(ids, rejected.message);
        await this.target.reopen();
        continue;
      }
      passage.went(sent.length);
      for (const each of parked.values()) passage.held.set(each.stream, each);
      from += together.length;
    }
  }

  /** Why the broker will never have these; nothing where it has them now. */
  private async rejection(out: Parameters<ReplayTarget['publish']>[0]): Promise<Rejected | undefined> {
    try {
      await this.target.publish(out);
      return undefined;
    } catch (reason) {
      const failure = failureOf(reason, this.settings);
      if (failure instanceof Rejected) return failure;
      throw failure;
    }
  }
}

import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { instant, systemClock } from '@awr/kernel';
import { PUBLIC_CATEGORIES, topicOf } from '../catalogue/topics';
import { kafkaClient, relayProducer } from '../kafka/client';
import { failureOf } from '../kafka/kafka-failures';
import type { KafkaSettings } from '../kafka/kafka-settings';
import { requests } from '../kafka/requests';
import { eventsTopic, makeTopics } from '../kafka/topics';
import { consigned, type Lift } from '../relay/consigning';
import { Rejected } from '../relay/failures';
import { Passage } from '../relay/passage';
import type { Parked } from '../relay/parked';
import { requireOwnTopic } from './own-topic';

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
  const passage = new Passage();
  const target = new ReplayTarget(settings, asked.topic);
  const consigning = {
    ...{ source: settings.source, lift: asked.lift, condemned: passage.condemned },
    now: () => instant(systemClock.nowMicros()),
  };
  let through = asked.after;
  try {
    await target.open();
    for await (const page of asked.reader.readAll(asked.after, { categories: PUBLIC_CATEGORIES })) {
      const wanted = page.events.filter(({ stream }) => asked.of === undefined || topicOf(stream)?.topic === asked.of);
      await send(wanted);
      through = page.through;
      asked.tell?.(passage.published);
    }
  } catch (reason) {
    throw failureOf(reason, settings);
  } finally {
    await target.close();
  }
  return { published: passage.published, through, parked: [...passage.held.values()] };

  async function send(events: readonly StoredEvent[]): Promise<void> {
    for (let from = 0; from < events.length;) {
      const together = events.slice(from, from + passage.mostTogether);
      const { events: out, sent, parked } = consigned(together, passage.held, consigning);
      try {
        await target.publish(out);
      } catch (reason) {
        const failure = failureOf(reason, settings);
        if (!(failure instanceof Rejected)) throw failure;
        passage.refused(
          sent.map(({ id }) => id),
          failure.message,
        );
        await target.reopen();
        continue;
      }
      passage.went(sent.length);
      for (const each of parked.values()) passage.held.set(each.stream, each);
      from += together.length;
    }
  }
}

/** The topic that a replay goes to, in transactions of its own where the broker has them. */
class ReplayTarget {
  private readonly kafka;
  private producer;

  constructor(
    private readonly settings: KafkaSettings,
    private readonly topic: string,
  ) {
    this.kafka = kafkaClient(settings);
    this.producer = this.newProducer();
  }

  async open(): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      if (this.settings.createTopics) await makeTopics(admin, [eventsTopic(this.topic)]);
    } finally {
      await admin.disconnect();
    }
    await this.producer.connect();
  }

  /** After a refusal kafkajs's counts can't be trusted: begin with new ones. */
  async reopen(): Promise<void> {
    await this.close();
    this.producer = this.newProducer();
    await this.producer.connect();
  }

  async publish(events: Parameters<typeof requests>[0]): Promise<void> {
    if (events.length === 0) return;
    const own = events.map((event) => ({ ...event, topic: this.topic }));
    const sender = this.settings.transactions === 'off' ? this.producer : await this.producer.transaction();
    for (const topicMessages of requests(own, { topic: this.topic, messages: [] })) {
      await sender.sendBatch({ topicMessages, acks: -1 });
    }
    if ('commit' in sender) await sender.commit();
  }

  async close(): Promise<void> {
    await this.producer.disconnect().catch(() => {});
  }

  private newProducer() {
    const { relay, transactions } = this.settings;
    return relayProducer(this.kafka, `${relay}.replay.${this.topic}`, transactions !== 'off');
  }
}

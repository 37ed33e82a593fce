import { kafkaClient, relayProducer } from '../kafka/client';
import type { KafkaSettings } from '../kafka/kafka-settings';
import { requests } from '../kafka/requests';
import { eventsTopic, makeTopics } from '../kafka/topics';

/** The topic that a replay goes to, in transactions of its own where the broker has them. */
export class ReplayTarget {
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

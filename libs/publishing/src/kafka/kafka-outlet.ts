import { randomUUID } from 'node:crypto';
import type { Admin, Kafka, Producer } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import type { CloudEvent } from '../cloud-events/cloud-event';
import { Fenced } from '../relay/failures';
import type { Consignment, OpenOutlet, Outlet, Standing } from '../relay/outlet';
import { kafkaClient, relayProducer } from './client';
import { failureOf, isOldEpoch, knowsNoTransactions } from './kafka-failures';
import type { KafkaSettings } from './kafka-settings';
import { readState, readStateNow } from './read-state';
import { requests } from './requests';
import { stateRecords, type StateRecords } from './state-records';
import { BELL_TOPIC, makeTopics, STATE_TOPIC } from './topics';

/** How long another relay that took the name may need until it has said so. */
const OTHER_SAYS_SO_WITHIN_MS = 2_000;

/** Publishes to Kafka through kafkajs, events and the relay's own state in one transaction. */
export class KafkaOutlet implements Outlet {
  private readonly kafka: Kafka;
  private isTransactional: boolean;

  constructor(private readonly settings: KafkaSettings) {
    this.kafka = kafkaClient(settings);
    this.isTransactional = settings.transactions === 'auto';
  }

  async open(): Promise<OpenOutlet> {
    const open = new OpenKafkaOutlet(this.kafka, this.settings, this.isTransactional);
    try {
      await open.begin();
      return open;
    } catch (reason) {
      await open.close();
      if (!this.isTransactional || !knowsNoTransactions(reason)) throw await open.meaning(reason);
      this.isTransactional = false;
      return this.open();
    }
  }
}

class OpenKafkaOutlet implements OpenOutlet {
  standing: Standing = { checkpoint: undefined, parked: new Map() };
  /** Tells this opening from any other. */
  private readonly id = randomUUID();
  private readonly records: StateRecords;
  private readonly admin: Admin;
  private readonly producer: Producer;

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
    readonly isTransactional: boolean,
  ) {
    this.admin = kafka.admin();
    this.producer = relayProducer(kafka, settings.relay, isTransactional);
    this.records = stateRecords(settings.relay);
  }

  /** First shuts out others, then says so, then reads: nobody can publish any more whose word is not in what is read. */
  async begin(): Promise<void> {
    await this.admin.connect();
    if (this.settings.createTopics) await makeTopics(this.admin);
    await this.producer.connect();
    await this.send([], [this.records.started(this.id)]);
    this.standing = await readState(this.kafka, this.settings.relay, ({ started }) => started === this.id);
  }

  async publish({ events, ...state }: Consignment): Promise<void> {
    try {
      await this.send(events, this.records.of(state));
    } catch (reason) {
      throw await this.meaning(reason);
    }
  }

  async bell(): Promise<string> {
    try {
      const [end] = await this.admin.fetchTopicOffsets(BELL_TOPIC);
      return end?.high ?? '0';
    } catch (reason) {
      throw failureOf(reason, this.settings);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.producer.disconnect(), this.admin.disconnect()]);
  }

  /**
   * What a failure is about. An epoch that is too old may be that of a transaction on which the broker gave up; only if
   * somebody else has begun meanwhile must this relay stop.
   */
  async meaning(reason: unknown): Promise<Error> {
    if (!isOldEpoch(reason)) return failureOf(reason, this.settings);
    await delay(OTHER_SAYS_SO_WITHIN_MS);
    const { started } = await readStateNow(this.kafka, this.settings.relay).catch(() => ({ started: this.id }));
    return started === this.id ? failureOf(reason, this.settings) : new Fenced(this.settings.relay, { cause: reason });
  }

  private async send(events: readonly CloudEvent[], state: readonly StateMessage[]): Promise<void> {
    const sender = this.isTransactional ? await this.producer.transaction() : this.producer;
    // Each event before the checkpoint that covers it: it matters where there are no transactions.
    for (const topicMessages of requests(events, { topic: STATE_TOPIC, messages: [...state] })) {
      await sender.sendBatch({ topicMessages, acks: -1 });
    }
    if ('commit' in sender) await sender.commit();
  }
}

type StateMessage = ReturnType<StateRecords['started']>;

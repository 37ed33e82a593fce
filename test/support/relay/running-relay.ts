import { openSqliteEventReader, liftBy } from '@awr/event-store';
import { KafkaOutlet, type KafkaSettings, Relay, type RelayNotice, type RelayStatus } from '@awr/publishing';
import { setTimeout as delay } from 'node:timers/promises';

export function kafkaSettings(brokers: readonly string[], more: Partial<KafkaSettings> = {}): KafkaSettings {
  return { brokers, relay: 'awr', source: '/awr', transactions: 'auto', createTopics: true, ...more };
}

/** A relay in this process, on a log's file. */
export class RelayForTest {
  readonly notices: RelayNotice[] = [];
  readonly relay: Relay;
  private readonly reader;

  constructor(path: string, settings: KafkaSettings, mostEvents?: number) {
    this.reader = openSqliteEventReader(path);
    this.relay = new Relay({
      ...{ name: settings.relay, source: settings.source, reader: this.reader, lift: liftBy({}) },
      ...{ outlet: new KafkaOutlet(settings), log: (notice) => this.notices.push(notice) },
      ...(mostEvents !== undefined && { mostEvents }),
    });
  }

  async start(patiently = false): Promise<this> {
    await this.relay.start({ patiently });
    return this;
  }

  /** Waits until its status is as wanted. */
  async until(is: (status: RelayStatus) => boolean): Promise<RelayStatus> {
    for (;;) {
      const status = await this.relay.status();
      if (is(status)) return status;
      await delay(20);
    }
  }

  caughtUp(): Promise<RelayStatus> {
    return this.until(({ state, lag }) => state === 'running' && lag.events === 0);
  }

  async stop(): Promise<void> {
    await this.relay.stop();
    await this.reader.close();
  }
}

import { relayHealth, relayMetrics } from '@awr/publishing';
import { serveStatus } from '@awr/telemetry';
import type { Registry } from 'prom-client';
import type { AwrLog } from '../awr-log';
import type { Configuration } from '../configuration';
import { ConfigurationWrong } from '../configuration-wrong';
import { Opened } from '../opened';
import { composeRelay } from './compose-relay';
import { openStoredLog } from './open-stored-log';

export interface RunningRelay {
  /** Where it tells how it is, such as http://127.0.0.1:4001. */
  readonly address: string;
  /** Resolves when it has ended by itself: another relay has taken its place, or the log is another one. */
  readonly ended: Promise<void>;
  /** Finishes what is on its way and lets go of everything. */
  stop(): Promise<void>;
}

/**
 * Publishes, in a process of its own.
 * @throws ConfigurationWrong, BrokerRefuses, BrokerAway, OtherLog, StoreUnusable: each says what is wrong.
 */
export async function runRelay(configuration: Configuration, log: AwrLog): Promise<RunningRelay> {
  const { kafka, host, relayPort } = configuration;
  if (!kafka) throw nowhere();
  const opened = new Opened();
  try {
    const reader = opened.add(await openStoredLog(configuration), (it) => it.close());
    const relay = opened.add(composeRelay(reader, kafka, log), (it) => it.stop());
    await relay.start({ patiently: false });
    const source = { parts: () => relayHealth(relay), measure: (registry: Registry) => relayMetrics(relay, registry) };
    const place = { host, port: relayPort, variable: 'AWR_RELAY_PORT' };
    const served = opened.add(await serveStatus(source, place), (it) => it.close());
    return { address: served.address, ended: relay.ended, stop: () => opened.close() };
  } catch (reason) {
    await opened.close();
    throw reason;
  }
}

function nowhere(): ConfigurationWrong {
  return new ConfigurationWrong({
    cy: 'Nid oes unman i gyhoeddi: gosodwch AWR_KAFKA_BROKERS, er enghraifft kafka:9092.',
    en: 'There is nowhere to publish: set AWR_KAFKA_BROKERS, for example to kafka:9092.',
  });
}

import { resolve } from 'node:path';
import { isEventStoreDbAddress } from '@awr/event-store';
import type { KafkaSettings } from '@awr/publishing';
import type { NoticeSettings } from '@awr/notices';
import { readPostgresAddress } from '@awr/postgres';
import { ConfigurationWrong } from './configuration-wrong';
import { noticesFrom } from './notices/notice-configuration';
import { kafkaFrom } from './relay/kafka-configuration';

export { ConfigurationWrong } from './configuration-wrong';

/** What an Awr is told at start. Each has an environment variable of the same name with AWR_ before it. */
export interface Configuration {
  /** AWR_DATA_DIR: where everything is kept; `./data` unless told otherwise. */
  readonly dataDir: string;
  /** AWR_HOST: the address to listen on; only this machine's own (127.0.0.1) unless told otherwise. */
  readonly host: string;
  /** AWR_PORT: 4000 unless told otherwise; 0 takes any free one. */
  readonly port: number;
  /** AWR_RATE_LIMIT: requests a minute for each token; 0 is no limit. */
  readonly rateLimit: number;
  /** AWR_LOG_LEVEL: fatal, error, warn, info, debug or silent. */
  readonly logLevel: string;
  /** AWR_PROJECTIONS: where views are built: in a thread of their own, in this one, or by another process. */
  readonly projections: 'worker' | 'inline' | 'elsewhere';
  /**
   * AWR_MEMORY_URL: the PostgreSQL where processes share snapshots and remembered refusals; the one of the keys or of the
   * views, where those are in one; else a file of the data folder.
   */
  readonly memoryUrl?: string | undefined;
  /** AWR_KEYS_URL: the PostgreSQL that keeps people's keys; a file of the data folder unless told otherwise. */
  readonly keysUrl?: string | undefined;
  /** AWR_BLOBS_URL: the PostgreSQL that keeps blobs; the one of the keys, if those are in one; else the data folder. */
  readonly blobsUrl?: string | undefined;
  /** AWR_EVENT_STORE_URL: the EventStoreDB that keeps the events; a file of the data folder unless told otherwise. */
  readonly eventStoreUrl?: string | undefined;
  /** AWR_VIEWS_URL: a PostgreSQL database to keep the views in, postgres://…; a file in the data folder unless told otherwise. */
  readonly viewsUrl?: string | undefined;
  /** AWR_VIEWS_CONNECTIONS: how many connections may read views in PostgreSQL at once; 10 unless told otherwise. */
  readonly viewsConnections: number;
  /** AWR_KAFKA_BROKERS and the rest of AWR_KAFKA_…: where events are published; nowhere unless told. */
  readonly kafka?: KafkaSettings | undefined;
  /** AWR_RELAY: whether this process publishes, or another does (`npm run relay`). */
  readonly relay: 'inline' | 'elsewhere';
  /** AWR_RELAY_PORT: where a relay of its own tells how it is; 4001 unless told otherwise; 0 takes any free one. */
  readonly relayPort: number;
  /** AWR_PROJECTOR_PORT: where a projector of its own tells how it is; 4002 unless told otherwise. */
  readonly projectorPort: number;
  /** AWR_SMTP_URL, AWR_TEXT_WEBHOOK_URL, AWR_NOTICES_…: how members are told; nobody is unless told how. */
  readonly notices?: NoticeSettings | undefined;
}

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const RELAYS = ['inline', 'elsewhere'] as const;
const PROJECTIONS = ['worker', 'inline', 'elsewhere'] as const;

/**
 * Reads the environment.
 * @throws ConfigurationWrong naming the variable, what it holds and what it may hold; StoreUnusable of an address.
 */
export function configurationFrom(env: NodeJS.ProcessEnv): Configuration {
  return {
    dataDir: resolve(env['AWR_DATA_DIR'] || './data'),
    host: env['AWR_HOST'] || '127.0.0.1',
    port: wholeNumber('AWR_PORT', env['AWR_PORT'], 4000, 65_535),
    rateLimit: wholeNumber('AWR_RATE_LIMIT', env['AWR_RATE_LIMIT'], 600, 1_000_000),
    logLevel: oneOf('AWR_LOG_LEVEL', env['AWR_LOG_LEVEL'], LOG_LEVELS, 'info'),
    projections: oneOf('AWR_PROJECTIONS', env['AWR_PROJECTIONS'], PROJECTIONS, 'worker'),
    keysUrl: postgresUrl('AWR_KEYS_URL', env),
    blobsUrl: postgresUrl('AWR_BLOBS_URL', env) ?? postgresUrl('AWR_KEYS_URL', env),
    memoryUrl:
      postgresUrl('AWR_MEMORY_URL', env) ?? postgresUrl('AWR_KEYS_URL', env) ?? postgresUrl('AWR_VIEWS_URL', env),
    eventStoreUrl: eventStoreUrl(env['AWR_EVENT_STORE_URL']),
    viewsUrl: postgresUrl('AWR_VIEWS_URL', env),
    viewsConnections: wholeNumber('AWR_VIEWS_CONNECTIONS', env['AWR_VIEWS_CONNECTIONS'], 10, 1_000),
    kafka: kafkaFrom(env),
    notices: noticesFrom(env),
    relay: oneOf('AWR_RELAY', env['AWR_RELAY'], RELAYS, 'inline'),
    projectorPort: wholeNumber('AWR_PROJECTOR_PORT', env['AWR_PROJECTOR_PORT'], 4002, 65_535),
    relayPort: wholeNumber('AWR_RELAY_PORT', env['AWR_RELAY_PORT'], 4001, 65_535),
  };
}

// Whatever it holds may be a password in the wrong place, so it is never shown.
function eventStoreUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (isEventStoreDbAddress(text.trim())) return text.trim();
  throw new ConfigurationWrong({
    cy: `Nid cyfeiriad EventStoreDB mo AWR_EVENT_STORE_URL; ysgrifennwch ef fel esdb://enw:cyfrinair@gwesteiwr:2113 (neu kurrentdb://…), neu gadewch ef yn wag i gadw’r digwyddiadau yn y ffolder data.`,
    en: `AWR_EVENT_STORE_URL is not an address of EventStoreDB; write it as esdb://user:password@host:2113 (or kurrentdb://…), or leave it empty to keep the events in the data folder.`,
  });
}

/** The address as it stands, once it is clear that it is one: what is wrong with it is said of this setting. */
function postgresUrl(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const text = env[name];
  if (text) readPostgresAddress(name, text);
  return text || undefined;
}

function wholeNumber(name: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined || text === '') return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new ConfigurationWrong({
    cy: `Gwerth ${name} yw “${text}”; rhaid iddo fod yn rhif cyfan rhwng 0 a ${most}.`,
    en: `${name} is “${text}”; it may be a whole number from 0 to ${most}.`,
  });
}

function oneOf<const Value extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly Value[],
  usual: Value,
): Value {
  if (text === undefined || text === '') return usual;
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new ConfigurationWrong({
    cy: `Gwerth ${name} yw “${text}”; rhaid iddo fod yn un o’r rhain: ${allowed.join(', ')}.`,
    en: `${name} is “${text}”; it may be one of ${allowed.join(', ')}.`,
  });
}

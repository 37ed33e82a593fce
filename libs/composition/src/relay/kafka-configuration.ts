import { readFileSync } from 'node:fs';
import { type KafkaSettings, SIGN_IN_MECHANISMS } from '@awr/publishing';
import { ConfigurationWrong } from '../configuration-wrong';

type Env = NodeJS.ProcessEnv;

const ADDRESS = /^(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:]+\]):(\d{1,5})$/;
const NAME = /^[A-Za-z0-9._-]{1,60}$/;
const YES_NO = ['yes', 'no'] as const;

/** Reads AWR_KAFKA_…; none where AWR_KAFKA_BROKERS is not set. @throws ConfigurationWrong; it never tells a password. */
export function kafkaFrom(env: Env): KafkaSettings | undefined {
  const brokers = brokersFrom(env);
  if (!brokers) return undefined;
  const tls = tlsFrom(env);
  const signIn = signInFrom(env);
  return {
    brokers,
    relay: relayName(env),
    source: env['AWR_KAFKA_SOURCE'] || '/awr',
    ...(tls && { tls }),
    ...(signIn && { signIn }),
    transactions: oneOf(env, 'AWR_KAFKA_TRANSACTIONS', ['auto', 'off'], 'auto'),
    createTopics: oneOf(env, 'AWR_KAFKA_CREATE_TOPICS', YES_NO, 'yes') === 'yes',
  };
}

function brokersFrom(env: Env): string[] | undefined {
  const text = env['AWR_KAFKA_BROKERS'];
  if (!text) return undefined;
  const brokers = text.split(',').map((broker) => broker.trim());
  const wrong = brokers.find((broker) => !(Number(ADDRESS.exec(broker)?.[1]) <= 65_535));
  if (wrong === undefined) return brokers;
  // Somebody may have written a password into the address, as other programs take it.
  const shown = wrong.replace(/^.*@/, '…@');
  throw new ConfigurationWrong({
    cy: `Mae “${shown}” yn AWR_KAFKA_BROKERS; rhaid i bob un fod ar ffurf gwesteiwr:porth, a choma rhyngddynt.`,
    en: `AWR_KAFKA_BROKERS holds “${shown}”; each must be host:port, with commas between them.`,
  });
}

function relayName(env: Env): string {
  const name = env['AWR_KAFKA_RELAY'] || 'awr';
  if (NAME.test(name)) return name;
  throw new ConfigurationWrong({
    cy: `Gwerth AWR_KAFKA_RELAY yw “${name}”; llythrennau, rhifau, “.”, “_” a “-” yn unig, hyd at 60.`,
    en: `AWR_KAFKA_RELAY is “${name}”; it may be letters, digits, “.”, “_” and “-”, 60 at most.`,
  });
}

function tlsFrom(env: Env): KafkaSettings['tls'] {
  const ca = env['AWR_KAFKA_SSL_CA'];
  if (oneOf(env, 'AWR_KAFKA_SSL', YES_NO, ca ? 'yes' : 'no') === 'no') return undefined;
  if (!ca) return {};
  try {
    readFileSync(ca);
    return { ca };
  } catch (reason) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    throw new ConfigurationWrong({
      cy: `Ni ellir darllen y ffeil y mae AWR_KAFKA_SSL_CA yn ei henwi, ${ca} (${fault}).`,
      en: `The file that AWR_KAFKA_SSL_CA names, ${ca}, can’t be read (${fault}).`,
    });
  }
}

function signInFrom(env: Env): KafkaSettings['signIn'] {
  const username = env['AWR_KAFKA_SASL_USERNAME'];
  const password = env['AWR_KAFKA_SASL_PASSWORD'];
  if (!username && !password && !env['AWR_KAFKA_SASL_MECHANISM']) return undefined;
  if (username && password) {
    return { mechanism: oneOf(env, 'AWR_KAFKA_SASL_MECHANISM', SIGN_IN_MECHANISMS, 'plain'), username, password };
  }
  throw new ConfigurationWrong({
    cy: 'I fewngofnodi i Kafka rhaid gosod AWR_KAFKA_SASL_USERNAME ac AWR_KAFKA_SASL_PASSWORD ill dau.',
    en: 'To sign in to Kafka, both AWR_KAFKA_SASL_USERNAME and AWR_KAFKA_SASL_PASSWORD must be set.',
  });
}

function oneOf<const Value extends string>(env: Env, name: string, allowed: readonly Value[], usual: Value): Value {
  const text = env[name];
  if (!text) return usual;
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new ConfigurationWrong({
    cy: `Gwerth ${name} yw “${text}”; rhaid iddo fod yn un o’r rhain: ${allowed.join(', ')}.`,
    en: `${name} is “${text}”; it may be one of ${allowed.join(', ')}.`,
  });
}

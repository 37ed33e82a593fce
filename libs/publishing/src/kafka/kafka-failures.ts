import { BrokerAway, BrokerRefuses, Fenced, Rejected } from '../relay/failures';
import type { KafkaSettings } from './kafka-settings';

interface Failure {
  readonly name?: string;
  readonly type?: string;
  readonly code?: string | number;
  readonly message?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const REJECTIONS = ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'INVALID_TIMESTAMP'];
// Newer brokers say the last of these, which kafkajs has no name for.
const OLD_EPOCH = ['INVALID_PRODUCER_EPOCH', 'Unknown error code 90'];
const CERTIFICATE = /certificate|self.signed|ERR_TLS|SSL routines|wrong version number|altname/i;

/** Whether somebody else may have taken the relay's name, or the broker gave up on a transaction. */
export function isOldEpoch(reason: unknown): boolean {
  return causes(reason).some(
    ({ type, message }) => OLD_EPOCH.includes(type ?? '') || OLD_EPOCH.includes(message ?? ''),
  );
}

/** Whether the broker is one that has no transactions. */
export function knowsNoTransactions(reason: unknown): boolean {
  return causes(reason).some(
    ({ type, name }) => type === 'UNSUPPORTED_VERSION' || name === 'KafkaJSServerDoesNotSupportApiKey',
  );
}

/** What kafkajs throws, as the relay knows it. Nothing of the settings but names and addresses is ever said. */
export function failureOf(reason: unknown, settings: KafkaSettings): Error {
  const all = causes(reason);
  const known = all.find((each) => [BrokerAway, BrokerRefuses, Fenced, Rejected].some((kind) => each instanceof kind));
  if (known) return known as unknown as Error;
  const rejected = all.find(({ type }) => REJECTIONS.includes(type ?? ''));
  const options = { cause: reason };
  if (rejected) return new Rejected(`${rejected.type}: ${rejected.message}`, options);
  const where = settings.brokers.join(', ');
  const refused = refusal(all, where, settings);
  if (refused) return new BrokerRefuses(refused, options);
  const said = all.at(-1)?.message ?? String(reason);
  return new BrokerAway(
    {
      cy: `Ni ellir cyrraedd Kafka yn ${where} (${said}). Gwiriwch ei fod yn rhedeg, ac AWR_KAFKA_BROKERS.`,
      en: `Kafka at ${where} can’t be reached (${said}). Check that it runs, and AWR_KAFKA_BROKERS.`,
    },
    options,
  );
}

function refusal(all: readonly Failure[], where: string, { signIn }: KafkaSettings) {
  const some = (is: (failure: Failure) => boolean) => all.find(is);
  if (some(({ name, message }) => name === 'KafkaJSSASLAuthenticationError' || /SASL/.test(message ?? ''))) {
    return {
      cy: `Ni adawodd Kafka yn ${where} i “${signIn?.username ?? ''}” fewngofnodi. Gwiriwch AWR_KAFKA_SASL_MECHANISM, AWR_KAFKA_SASL_USERNAME ac AWR_KAFKA_SASL_PASSWORD.`,
      en: `Kafka at ${where} did not let “${signIn?.username ?? ''}” sign in. Check AWR_KAFKA_SASL_MECHANISM, AWR_KAFKA_SASL_USERNAME and AWR_KAFKA_SASL_PASSWORD.`,
    };
  }
  const certificate = some(({ message, code }) => CERTIFICATE.test(`${message} ${code}`));
  if (certificate) {
    return {
      cy: `Ni ellir ymddiried yng nghysylltiad TLS Kafka yn ${where} (${certificate.message}). Gwiriwch AWR_KAFKA_SSL ac AWR_KAFKA_SSL_CA.`,
      en: `The TLS connection to Kafka at ${where} can’t be trusted (${certificate.message}). Check AWR_KAFKA_SSL and AWR_KAFKA_SSL_CA.`,
    };
  }
  const unknown = some(({ message, code }) => code === 'ENOTFOUND' || /ENOTFOUND/.test(message ?? ''));
  if (unknown) {
    return {
      cy: `Nid oes gwesteiwr o’r enw hwnnw (${unknown.message}). Gwiriwch AWR_KAFKA_BROKERS.`,
      en: `There is no host of that name (${unknown.message}). Check AWR_KAFKA_BROKERS.`,
    };
  }
  const forbidden = some(({ type }) => /AUTHORIZATION_FAILED$/.test(type ?? ''));
  if (forbidden) {
    return {
      cy: `Nid oes gan y cyfnewidydd yr hawl yn Kafka yn ${where} (${forbidden.type}). Mae docs/operations.md yn dweud beth sydd ei angen arno.`,
      en: `The relay has not the right to do this in Kafka at ${where} (${forbidden.type}). docs/operations.md says what it needs.`,
    };
  }
  const absent = some(({ type }) => type === 'UNKNOWN_TOPIC_OR_PARTITION');
  if (absent) {
    return {
      cy: `Nid yw’r pynciau yn Kafka yn ${where}. Crëwch nhw (docs/operations.md), neu gadewch i’r cyfnewidydd wneud hynny gydag AWR_KAFKA_CREATE_TOPICS=yes.`,
      en: `The topics are not there in Kafka at ${where}. Make them (docs/operations.md), or let the relay do it with AWR_KAFKA_CREATE_TOPICS=yes.`,
    };
  }
  return undefined;
}

/** An error and what it was caused by, to the first. */
function causes(reason: unknown): Failure[] {
  if (typeof reason !== 'object' || reason === null) return [];
  const failure = reason as Failure;
  return [failure, ...(failure.errors ?? []).flatMap(causes), ...causes(failure.cause)];
}

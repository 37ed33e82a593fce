import type { PublicEvent } from '../catalogue/public-event';
import { topicOf } from '../catalogue/topics';

/** What goes to a broker: CloudEvents 1.0, Kafka protocol binding, binary mode. */
export interface CloudEvent {
  readonly topic: string;
  /** The stream's name, so that the events of one ledger stay in order. */
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** As long as the largest revision there can be, so that sequences sort as text, as CloudEvents asks. */
const SEQUENCE_DIGITS = 16;

/** `wales.awr.<context>.<EventType>.v<version>` */
export function cloudEventType(context: string, type: string, version: number): string {
  return `wales.awr.${context}.${type}.v${version}`;
}

/** The message for a public event of a stream that has a topic. */
export function cloudEvent(event: PublicEvent, source: string, traceparent?: string): CloudEvent {
  const { id, type, version, stream, revision, metadata } = event;
  const { topic, context } = topicOf(stream)!;
  return {
    topic,
    key: stream,
    value: JSON.stringify(event),
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: source,
      ce_type: cloudEventType(context, type, version),
      ce_subject: stream,
      ce_time: metadata.recordedAt,
      ce_sequence: String(revision).padStart(SEQUENCE_DIGITS, '0'),
      // CloudEvents' extension for distributed tracing: whoever consumes it may go on with the same trace.
      ...(traceparent !== undefined && { ce_traceparent: traceparent }),
    },
  };
}

/** The AsyncAPI 3 document of the public events, and the schema around each event's data. */
import type { JsonSchema, PublicTopic } from '../libs/publishing/src/index.ts';

export interface PublicMessage {
  readonly topic: string;
  readonly category: string;
  readonly name: string;
  readonly version: number;
  /** `ce_type` */
  readonly type: string;
  readonly schema: ReturnType<typeof envelope>;
}

const text = (description?: string): JsonSchema => ({ type: 'string', ...(description && { description }) });
const uuid: JsonSchema = { type: 'string', format: 'uuid' };
const moment: JsonSchema = { type: 'string', format: 'date-time' };

export function envelope(type: string, name: string, version: number, data: JsonSchema) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: type,
    type: 'object',
    properties: {
      id: uuid,
      type: { const: name },
      version: { const: version },
      stream: text('Its events come in order, and in one partition'),
      revision: { type: 'integer', description: 'Its place in the stream, from 0' },
      position: text('Its place in the log; opaque'),
      data,
      metadata: {
        type: 'object',
        properties: {
          recordedAt: moment,
          actor: text('The id of whoever asked for it'),
          correlationId: text(),
          causationId: text(),
          timebankId: text(),
        },
        required: ['recordedAt', 'actor', 'correlationId'],
      },
    },
    required: ['id', 'type', 'version', 'stream', 'revision', 'position', 'data', 'metadata'],
  } satisfies JsonSchema;
}

export function asyncApi(messages: readonly PublicMessage[], topics: readonly PublicTopic[]): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Awr',
      version: '1',
      description:
        'What happens in timebanks, as CloudEvents 1.0 in the binary mode of the Kafka binding, without personal data. Events of one stream come in order. Whoever reads committed records only (isolation level read_committed) gets each once. Overlook fields and types of events that you don’t know: more may come.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [topic.context, channel(topic, messages)])),
    operations: Object.fromEntries(topics.map(({ context }) => [`publish-${context}`, operation(context)])),
    components: {
      messageTraits: { cloudEvent: { headers: headers() } },
      messages: Object.fromEntries(messages.map((message) => [message.type, messageOf(message)])),
    },
  };
}

function channel({ topic }: PublicTopic, messages: readonly PublicMessage[]): object {
  const own = messages.filter((message) => message.topic === topic);
  const refs = own.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]);
  return {
    address: topic,
    messages: Object.fromEntries(refs),
    bindings: { kafka: { topic, bindingVersion: '0.5.0' } },
  };
}

function operation(context: string): object {
  return { action: 'send', channel: { $ref: `#/channels/${context}` } };
}

function messageOf({ type, name }: PublicMessage): object {
  const key = { type: 'string', description: 'The stream' };
  return {
    ...{ name: type, title: name, contentType: 'application/json' },
    traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
    payload: { $ref: `./schemas/${type}.json` },
    bindings: { kafka: { key, bindingVersion: '0.5.0' } },
  };
}

function headers(): object {
  const properties = {
    'content-type': { const: 'application/json' },
    ce_specversion: { const: '1.0' },
    ce_id: uuid,
    ce_source: text('Which Awr'),
    ce_type: text('wales.awr.<context>.<EventType>.v<version>'),
    ce_subject: text('The stream'),
    ce_time: moment,
    ce_sequence: { type: 'string', pattern: '^\\d{16}$', description: 'The place in the stream, as text that sorts' },
  };
  const required = Object.keys(properties);
  const ce_traceparent = text('W3C Trace Context of the step that decided it, where somebody traces');
  return { type: 'object', properties: { ...properties, ce_traceparent }, required };
}

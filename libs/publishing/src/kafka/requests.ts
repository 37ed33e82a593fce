import type { Message, TopicMessages } from 'kafkajs';
import type { CloudEvent } from '../cloud-events/cloud-event';

/** A broker takes 1 MiB in a batch unless told otherwise; this leaves room for what Kafka puts around each record. */
const MOST_BYTES = 512 * 1024;
/** Headers, about. They are Latin letters and digits, but for the stream's name. */
const HEADER_BYTES = 400;

/** The requests that take events, in their order, to a broker; what the relay says of itself goes with the last. */
export function* requests(events: readonly CloudEvent[], state: TopicMessages): Generator<TopicMessages[]> {
  let byTopic = new Map<string, Message[]>();
  let bytes = 0;
  for (const { topic, key, value, headers } of events) {
    const size = value.length + key.length + HEADER_BYTES;
    if (bytes > 0 && bytes + size > MOST_BYTES) {
      yield topicMessages(byTopic);
      byTopic = new Map();
      bytes = 0;
    }
    const messages = byTopic.get(topic);
    if (messages) messages.push({ key, value, headers });
    else byTopic.set(topic, [{ key, value, headers }]);
    bytes += size;
  }
  yield [...topicMessages(byTopic), ...(state.messages.length > 0 ? [state] : [])];
}

function topicMessages(byTopic: ReadonlyMap<string, Message[]>): TopicMessages[] {
  return [...byTopic].map(([topic, messages]) => ({ topic, messages }));
}

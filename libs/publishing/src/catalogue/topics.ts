/** One topic, and the streams whose events it takes. */
export interface PublicTopic {
  /** As in `wales.awr.<context>.<EventType>.v<version>`. */
  readonly context: string;
  readonly topic: string;
  /** The part of a stream's name before its first `-`. */
  readonly categories: readonly string[];
}

/** Every topic of public events. */
export const PUBLIC_TOPICS: readonly PublicTopic[] = [
  { context: 'community', topic: 'awr.community.v1', categories: ['timebank', 'member', 'help'] },
  { context: 'ledger', topic: 'awr.ledger.v1', categories: ['ledger', 'agreement'] },
];

/** What never leaves: who may sign in is nobody else's business. */
export const PRIVATE_CATEGORIES: readonly string[] = ['identity'];

export const PUBLIC_CATEGORIES: readonly string[] = PUBLIC_TOPICS.flatMap(({ categories }) => categories);

/** Where the events of a stream go; none for a stream that is not public. */
export function topicOf(stream: string): PublicTopic | undefined {
  const category = stream.slice(0, Math.max(0, stream.indexOf('-')));
  return PUBLIC_TOPICS.find(({ categories }) => categories.includes(category));
}

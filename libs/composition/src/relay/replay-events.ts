import { type EventReader, liftBy, type Position } from '@awr/event-store';
import { type KafkaSettings, PUBLIC_TOPICS, replay, type ReplayAsked, type Replayed } from '@awr/publishing';
import { WordedError } from '@awr/kernel';
import type { Configuration } from '../configuration';
import { upcasters } from '../upcasters';
import { openStoredLog } from './open-stored-log';

/** A replay is asked for that can't be. */
export class ReplayNotPossible extends WordedError {
  override readonly name = 'ReplayNotPossible';
}

/**
 * Publishes a part of the log once more, to a topic of the asker's own. The relay and its checkpoint know nothing of it.
 * @throws ReplayNotPossible, TopicNotForReplay, BrokerRefuses, BrokerAway, StoreUnusable
 */
export async function replayEvents(
  configuration: Configuration,
  kafka: KafkaSettings,
  asked: Omit<ReplayAsked, 'reader' | 'lift'>,
): Promise<Replayed> {
  requirePublicTopic(asked.of);
  const reader = await openStoredLog(configuration);
  try {
    const after = await knownPosition(reader, asked.after);
    return await replay(kafka, { ...asked, after, reader, lift: liftBy(upcasters) });
  } finally {
    await reader.close();
  }
}

function requirePublicTopic(of: string | undefined): void {
  const topics = PUBLIC_TOPICS.map(({ topic }) => topic);
  if (of === undefined || topics.includes(of)) return;
  throw new ReplayNotPossible({
    cy: `Nid oes pwnc o’r enw “${of}”; y rhai sydd yw ${topics.join(', ')}.`,
    en: `There is no topic “${of}”; there are ${topics.join(', ')}.`,
  });
}

/** 0 is the start of any log. */
async function knownPosition(reader: EventReader, text: string): Promise<Position> {
  if (text === '0') return reader.start;
  const head = await reader.head();
  if (isUpTo(reader, text, head)) return text;
  throw new ReplayNotPossible({
    cy: `Nid yw “${text}” yn safle yn y log hwn, sy’n gorffen yn ${head}; 0 yw’r dechrau.`,
    en: `“${text}” is no position in this log, which ends at ${head}; 0 is the start.`,
  });
}

function isUpTo(reader: EventReader, position: Position, head: Position): boolean {
  try {
    return reader.comparePositions(position, head) <= 0;
  } catch {
    return false;
  }
}

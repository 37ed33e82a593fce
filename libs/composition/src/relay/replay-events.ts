import { liftBy } from '@awr/event-store';
import { type KafkaSettings, type Replayed, type ReplayAsked, replay } from '@awr/publishing';
import type { Configuration } from '../configuration';
import { upcasters } from '../upcasters';
import { openStoredLog } from './open-stored-log';

/** Publishes a part of the log once more, to a topic of the asker's own. The relay and its checkpoint know nothing of it. */
export async function replayEvents(
  configuration: Configuration,
  kafka: KafkaSettings,
  asked: Omit<ReplayAsked, 'reader' | 'lift'>,
): Promise<Replayed> {
  const reader = await openStoredLog(configuration);
  try {
    return await replay(kafka, { ...asked, reader, lift: liftBy(upcasters) });
  } finally {
    await reader.close();
  }
}

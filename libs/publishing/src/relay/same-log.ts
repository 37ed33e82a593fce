import type { EventReader } from '@awr/event-store';
import { WordedError } from '@awr/kernel';
import type { Checkpoint } from './outlet';

/** What was published up to the checkpoint did not come from this log. */
export class OtherLog extends WordedError {
  override readonly name = 'OtherLog';

  constructor({ position, event }: Checkpoint) {
    super({
      cy: `Cyhoeddwyd hyd at safle ${position}, ond nid yw digwyddiad ${event.id} yn y log hwn: log arall ydyw, neu gopi hŷn. Adferwch y log cywir, neu rhowch enw newydd i’r cyfnewidydd gydag AWR_KAFKA_RELAY i gyhoeddi’r log hwn o’r dechrau.`,
      en: `Events were published up to position ${position}, but event ${event.id} is not in this log: it is another log, or an older copy. Restore the right one, or give the relay a new name with AWR_KAFKA_RELAY to publish this log from its beginning.`,
    });
  }
}

/** Looks for the checkpoint's event where it must be. @throws OtherLog */
export async function requireSameLog(reader: EventReader, checkpoint: Checkpoint | undefined): Promise<void> {
  if (!checkpoint) return;
  const { stream, revision, id } = checkpoint.event;
  for await (const [event] of reader.readStream(stream, { from: revision, limit: 1 })) {
    if (event?.id === id) return;
  }
  throw new OtherLog(checkpoint);
}

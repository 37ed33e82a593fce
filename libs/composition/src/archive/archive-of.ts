import { makeArchive } from '@awr/archive';
import { systemClock } from '@awr/kernel';
import type { OpenAwr } from '../open-awr';
import { withKeysAtHand } from '../projecting/keys-at-hand';

/** A timebank of an open Awr as an archive, piece by piece. It holds what is personal in plain. */
export function archiveOf(
  { store, keyring: unsealer, blobs }: Pick<OpenAwr, 'store' | 'keyring' | 'blobs'>,
  timebankId: string,
): AsyncGenerator<string> {
  const log = withKeysAtHand(store, unsealer);
  return makeArchive({ log, unsealer, blobs, clock: systemClock }, timebankId);
}

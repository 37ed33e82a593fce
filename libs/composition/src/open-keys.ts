import type { EventStore } from '@awr/event-store';
import { readPostgresAddress } from '@awr/postgres';
import { KeyReader, Keyring, openPostgresKeyReader, openPostgresKeyring } from '@awr/privacy';
import type { Configuration } from './configuration';
import { dataFolder } from './folder/data-folder';

/** What of the configuration says where people's keys are. */
export type KeysPlace = Pick<Configuration, 'dataDir' | 'keysUrl'>;

/** A log with events and no keys has lost them: new ones would hide that names can't be read any more. */
export async function openKeyring({ dataDir, keysUrl }: KeysPlace, store: EventStore): Promise<Keyring> {
  const { keys, masterKey } = dataFolder(dataDir);
  const mayBeNew = (await store.head()) === store.start;
  if (keysUrl === undefined) return Keyring.open({ keys, masterKey }, { mayBeNew });
  return openPostgresKeyring(readPostgresAddress('AWR_KEYS_URL', keysUrl), masterKey, { mayBeNew });
}

/** For whoever opens seals and makes none. */
export async function openKeyReader({ dataDir, keysUrl }: KeysPlace): Promise<KeyReader> {
  const { keys, masterKey } = dataFolder(dataDir);
  if (keysUrl === undefined) return KeyReader.open({ keys, masterKey });
  return openPostgresKeyReader(readPostgresAddress('AWR_KEYS_URL', keysUrl), masterKey);
}

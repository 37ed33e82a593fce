import { StoreUnusable } from '../errors';
import type { EventReader, EventStore } from '../event-store';
import type { ServerFeatures } from './client';
import { Connection } from './connection';
import { type Address, readAddress } from './connection-string';
import { EventStoreDbReader } from './eventstoredb-reader';
import { EventStoreDbStore } from './eventstoredb-store';
import { asStoreError } from './failures';
import { OLDEST_SERVER } from './recorded-events';
import { fileNotFound, tooOld } from './wordings';

export function openStore(address: string): Promise<EventStore> {
  return opened(
    address,
    (connection) => new EventStoreDbStore(connection),
    (store) => store.check(),
  );
}

export function openReader(address: string): Promise<EventReader> {
  return opened(
    address,
    (connection) => new EventStoreDbReader(connection),
    async () => {},
  );
}

async function opened<Store extends EventReader>(
  text: string,
  make: (connection: Connection) => Store,
  check: (store: Store) => Promise<void>,
): Promise<Store> {
  const address = readAddress(text);
  const connection = connected(address);
  const store = make(connection);
  try {
    requireVersion(await connection.features(address.deadlineMs), address);
    await store.head();
    await check(store);
    return store;
  } catch (error) {
    await store.close();
    throw asStoreError(error, address.hosts);
  }
}

function connected(address: Address): Connection {
  try {
    return Connection.to(address);
  } catch {
    // The address is sound, so what is left to fail is reading the files that it names. The cause may hold a password.
    throw new StoreUnusable(fileNotFound(address.hosts));
  }
}

function requireVersion({ version, batchAppend }: ServerFeatures, { hosts }: Address): void {
  const [year = 0, month = 0] = version.split('.').map(Number);
  const [oldestYear = 0, oldestMonth = 0] = OLDEST_SERVER.split('.').map(Number);
  const isNewEnough = year > oldestYear || (year === oldestYear && month >= oldestMonth);
  if (!isNewEnough || !batchAppend) throw new StoreUnusable(tooOld(hosts, version, OLDEST_SERVER));
}

import type { EventReader, EventStore } from '../event-store';

type Opening = typeof import('./open');

// The client takes a fifth of a second and 20 MB to load, which those who keep their log in a file need not spend.
async function opening(): Promise<Opening> {
  return (await import(require.resolve('./open'))) as Opening;
}

/**
 * Connects to the EventStoreDB (or KurrentDB) at an address such as esdb://user:password@host:2113, to write and read.
 * @throws StoreUnusable where the address, the certificate, the credentials or the server's version won't do;
 * StoreUnavailable where nothing answers. Either is one line that says what to do.
 */
export async function openEventStoreDb(address: string): Promise<EventStore> {
  return (await opening()).openStore(address);
}

/** The same, to read only. */
export async function openEventStoreDbReader(address: string): Promise<EventReader> {
  return (await opening()).openReader(address);
}

export { isEventStoreDbAddress } from './connection-string';

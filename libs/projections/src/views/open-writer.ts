import { Kysely } from 'kysely';
import { prepareBookkeeping, type Bookkeeping } from './bookkeeping-schema';
import { ViewsUnusable } from './errors';
import type { ViewsStorage } from './views-storage';

/**
 * Opens the views for writing. Views that can't be used (damaged, or of another version's format) are set aside and
 * begun anew: everything in them can be built again from the log.
 */
export async function openWriter(
  storage: ViewsStorage,
  onSetAside: (path: string, reason: string) => void,
): Promise<Kysely<Bookkeeping>> {
  if (storage.isMarkedDamaged()) onSetAside(storage.setAside(), 'database disk image is malformed');
  try {
    return await connect(storage);
  } catch (error) {
    if (!(error instanceof ViewsUnusable)) throw error;
    onSetAside(storage.setAside(), error.message);
    return connect(storage);
  }
}

async function connect(storage: ViewsStorage): Promise<Kysely<Bookkeeping>> {
  const db = new Kysely<Bookkeeping>({ dialect: storage.writerDialect() });
  try {
    await db.transaction().execute(prepareBookkeeping);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

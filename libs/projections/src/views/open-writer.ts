import { Kysely } from 'kysely';
import { prepareBookkeeping, type Bookkeeping } from './bookkeeping-schema';
import { ViewsUnusable } from './errors';
import type { Turn, ViewsStorage } from './views-storage';

/**
 * Opens the views for writing, once it is our turn. Views that can't be used (damaged, or of another version's format)
 * are set aside and begun anew: everything in them can be built again from the log.
 */
export async function openWriter(
  storage: ViewsStorage,
  turn: Turn,
  onSetAside: (path: string, reason: string) => void,
): Promise<Kysely<Bookkeeping>> {
  const setAside = async (reason: string) => {
    const path = await storage.setAside();
    if (path !== undefined) onSetAside(path, reason);
  };
  if (await storage.isMarkedDamaged()) await setAside('database disk image is malformed');
  try {
    return await connect(storage, turn);
  } catch (error) {
    if (!(error instanceof ViewsUnusable)) throw error;
    await setAside(error.message);
    return connect(storage, turn);
  }
}

async function connect(storage: ViewsStorage, turn: Turn): Promise<Kysely<Bookkeeping>> {
  const db = new Kysely<Bookkeeping>({ dialect: storage.writerDialect(turn.lost) });
  try {
    await storage.takeTurn(db, turn);
    await db.transaction().execute((tx) => prepareBookkeeping(tx, storage.types));
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

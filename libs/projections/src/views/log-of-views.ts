import type { EventReader } from '@awr/event-store';
import { StoreUnusable, type Wording } from '@awr/kernel';
import type { Kysely } from 'kysely';
import type { Bookkeeping } from './bookkeeping-schema';
import { ViewNotReady } from './errors';
import type { ViewsStorage } from './views-storage';

/** A log is known by its first event, wherever it is moved. Undefined where nothing has happened yet. */
export async function firstEventOf(log: Pick<EventReader, 'readAll' | 'start'>): Promise<string | undefined> {
  for await (const { events } of log.readAll(log.start, undefined, { pageSize: 1 })) {
    if (events[0]) return events[0].id;
  }
  return undefined;
}

/** The first event of the log that views were built from, as far as it is kept. */
export async function keptFirstEvent(db: Kysely<Bookkeeping>): Promise<string | undefined> {
  return (await db.selectFrom('awr_log').select('first_event').executeTakeFirst())?.first_event;
}

/** Keeps which log the views are of, where that is not kept yet. */
export async function keepFirstEvent(tx: Kysely<Bookkeeping>, id: string): Promise<void> {
  if ((await keptFirstEvent(tx)) === undefined) await tx.insertInto('awr_log').values({ first_event: id }).execute();
}

/**
 * Looks whether views that several processes share belong to this log, before anybody is answered from them.
 * @throws StoreUnusable where they are another log's: what to do.
 */
export async function checkViewsAreOf(
  log: Pick<EventReader, 'readAll' | 'start'>,
  views: { readonly storage: Pick<ViewsStorage, 'isShared' | 'name'>; firstEvent(): Promise<string | undefined> },
): Promise<void> {
  if (!views.storage.isShared) return;
  const kept = await views.firstEvent();
  if (kept === undefined) return;
  const first = await firstEventOf(log);
  if (first !== kept) throw new StoreUnusable(viewsOfAnotherLog(views.storage.name));
}

export function viewsOfAnotherLog(name: string): Wording {
  return {
    cy: `Log arall biau’r golygon yn ${name}, ac ni chyffyrddir â hwy; rhowch gronfa ddata arall yn AWR_VIEWS_URL, neu, os nad oes neb arall yn eu defnyddio, dilëwch y sgema awr_views.`,
    en: `The views in ${name} belong to another log, and are left alone; name another database in AWR_VIEWS_URL or, where nobody else uses them, drop the schema awr_views.`,
  };
}

/** What a query gives, or undefined where there are no views yet. */
export async function whereThere<Result>(asked: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof ViewNotReady) return undefined;
    throw error;
  }
}

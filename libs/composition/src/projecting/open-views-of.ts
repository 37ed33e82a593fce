import { readPostgresAddress } from '@awr/postgres';
import { type ViewsDatabase, openViews } from '@awr/projections';
import type { Configuration } from '../configuration';
import { dataFolder } from '../folder/data-folder';

/** What of the configuration says where views are. */
export type ViewsPlaceConfig = Pick<Configuration, 'dataDir' | 'viewsUrl' | 'viewsConnections'>;

/** Opens the views where the configuration says: in PostgreSQL, or in the data folder. @throws StoreUnusable of an address. */
export function openViewsOf<Schema>({ dataDir, viewsUrl, viewsConnections }: ViewsPlaceConfig): ViewsDatabase<Schema> {
  if (viewsUrl === undefined) return openViews(dataFolder(dataDir).views);
  return openViews(readPostgresAddress('AWR_VIEWS_URL', viewsUrl), { connections: viewsConnections });
}

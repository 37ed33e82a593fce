import { type BlobStore, openBlobFolder, openPostgresBlobs } from '@awr/blobs';
import { openPostgres, readPostgresAddress } from '@awr/postgres';
import type { Configuration } from './configuration';
import { dataFolder } from './folder/data-folder';

/** Opens the blobs where the configuration says: in PostgreSQL where several machines need them, else in the folder. */
export async function openBlobs({
  dataDir,
  blobsUrl,
}: Pick<Configuration, 'dataDir' | 'blobsUrl'>): Promise<BlobStore> {
  if (blobsUrl === undefined) return openBlobFolder(dataFolder(dataDir).blobs);
  return openPostgresBlobs(await openPostgres(readPostgresAddress('AWR_BLOBS_URL', blobsUrl), { name: 'awr blobs' }));
}

import { openPostgres, readPostgresAddress } from '@awr/postgres';
import { asked, describeWithPostgres, freshDatabase } from '../../../../test/support/postgres';
import { blobStoreContract } from '../../contract/blob-store.contract';
import { openPostgresBlobs } from './blobs-in-postgres';

describeWithPostgres('blobs in PostgreSQL', () => {
  blobStoreContract(async () => {
    const { url, drop } = await freshDatabase();
    return {
      open: async () => openPostgresBlobs(await openPostgres(readPostgresAddress('AWR_BLOBS_URL', url))),
      harm: (id) => asked(url, `UPDATE awr_blobs.blobs SET content = 'another' WHERE id = '\\x${id}'`),
      remove: drop,
    };
  });
});

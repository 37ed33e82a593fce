export { BlobDamaged, type BlobId, type BlobStore, blobIdOf, isBlobId } from './blob-store';
export { openBlobFolder } from './folder/blob-folder';
export { openPostgresBlobs } from './postgres/blobs-in-postgres';

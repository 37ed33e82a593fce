export { makeArchive, type ArchiveSource } from './make-archive';
export { takeInArchive, type ArchiveTarget, type TakenIn } from './take-in-archive';

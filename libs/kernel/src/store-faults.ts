import { WordedError } from './worded-error';

/**
 * A store can't do its work at the moment (a full disk, a lost connection). Nothing of what was asked was kept, unless
 * the wording says that nobody knows: then asking again finds out.
 */
export class StoreUnavailable extends WordedError {
  override readonly name = 'StoreUnavailable';
}

/** A store can't be used at all: damaged, somebody else's, out of reach for good, or written by a newer Awr. */
export class StoreUnusable extends WordedError {
  override readonly name: string = 'StoreUnusable';
}

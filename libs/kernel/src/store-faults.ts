import type { Wording } from './wording';

/**
 * A store can't do its work at the moment (a full disk, a lost connection). Nothing of what was asked was kept, unless
 * the wording says that nobody knows: then asking again finds out.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly wording: Wording,
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
  }
}

/** A store can't be used at all: damaged, somebody else's, out of reach for good, or written by a newer Awr. */
export class StoreUnusable extends Error {
  override readonly name: string = 'StoreUnusable';
  constructor(
    readonly wording: Wording,
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
  }
}

import type { Wording } from './wording';

/** A trouble of Awr's own that whoever meets it is told of in both languages. The message is the English wording. */
export abstract class WordedError extends Error {
  constructor(
    readonly wording: Wording,
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
  }
}

/** What there is to say of an error in both languages; undefined for one that nobody foresaw. */
export function wordingOf(reason: unknown): Wording | undefined {
  return reason instanceof WordedError ? reason.wording : undefined;
}

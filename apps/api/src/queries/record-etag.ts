import { Problem } from '../edge';

/** The state of a record: strong, since it goes up with each change. Records of each kind have tags of their own. */
export function recordETag(kind: string, revision: number): string {
  return `"${kind}${revision}"`;
}

/** The revision that a change was asked of: whoever changes a record must have seen it, so that no change is lost. */
export function revisionIn(kind: string, ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Problem('precondition-required');
  const [, revision] = new RegExp(`^"${kind}(\\d{1,15})"$`).exec(ifMatch.trim()) ?? [];
  // Any other tag is of another state, if of anything.
  if (revision === undefined) throw new Problem('precondition-failed');
  return Number(revision);
}

import { Problem } from '../edge';

const SHAPE = /^"m(\d{1,15})"$/;

/** The state of a member's record: strong, since it goes up with each change. */
export function memberETag(revision: number): string {
  return `"m${revision}"`;
}

/** The revision that a change was asked of: whoever changes a record must have seen it, so that no change is lost. */
export function revisionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Problem('precondition-required');
  const revision = SHAPE.exec(ifMatch.trim())?.[1];
  // Any other tag is of another state, if of anything.
  if (revision === undefined) throw new Problem('precondition-failed');
  return Number(revision);
}

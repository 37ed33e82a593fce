/** Says that something which must always hold did not: a fault in Awr, never in what a person asked for. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/** Throws InvariantBroken unless the condition holds. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new InvariantBroken(what);
}

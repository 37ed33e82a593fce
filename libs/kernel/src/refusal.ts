/** A rule said no. The code is stable; the details are what a person needs to know to put it right. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly details: Readonly<Record<string, string | number>>;
  /** Where many things were asked at once and all are refused for some: why each of those was. */
  readonly each?: readonly RefusedOne[];
}

export interface RefusedOne {
  /** Its place in the list that was asked; left out where nobody listed them, and the details say which it is. */
  readonly index?: number;
  readonly refused: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export function refuse<Code extends string>(
  refused: Code,
  details: Record<string, string | number> = {},
): Refusal<Code> {
  return { refused, details };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}

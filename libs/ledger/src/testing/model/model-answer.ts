/** What the model says to a command: what happened, or a refusal with the most that was possible where there is one. */
export type ModelAnswer =
  | {
      readonly entries: readonly ModelEntry[];
      /** The types of the events that are no entries, in their order. */
      readonly facts?: readonly string[];
    }
  | {
      readonly refused: string;
      readonly most?: number | undefined;
      readonly index?: number;
      readonly each?: readonly RefusedOnPaper[];
    };

export interface RefusedOnPaper {
  readonly index?: number;
  readonly refused: string;
}

export interface ModelEntry {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly warned: readonly string[];
}

export function no(refused: string, most?: number): ModelAnswer {
  return { refused, most };
}

/** Something happened that moved no minutes. */
export function fact(...facts: readonly string[]): ModelAnswer {
  return { entries: [], facts };
}

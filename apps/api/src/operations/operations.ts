import type { Progress } from '../edge';

export type Tell = (progress: Progress) => void;

export interface Rebuilt {
  readonly projections: readonly { readonly name: string; readonly events: number }[];
}

/** What a second reading of the whole log says, beside what the views say. */
export interface Verification {
  readonly sound: boolean;
  readonly events: number;
  readonly streams: number;
  readonly accounts: number;
  readonly entries: number;
  readonly differences: readonly { readonly what: string; readonly log: unknown; readonly view: unknown }[];
}

export interface BackedUp {
  readonly folder: string;
  readonly events: number;
  readonly bytes: number;
}

/** Long work that only an operator asks for. */
export interface Operations {
  rebuildViews(names: readonly string[] | undefined, tell: Tell): Promise<Rebuilt>;
  verify(tell: Tell): Promise<Verification>;
  backUp(folder: string, tell: Tell): Promise<BackedUp>;
}

import type { Backup, verifyAwr } from '@awr/composition';
import type { Progress } from '../edge';

export type Tell = (progress: Progress) => void;

export interface Rebuilt {
  readonly projections: readonly { readonly name: string; readonly events: number }[];
}

/** What a second reading of the whole log says, beside what the views say. */
export type Verification = Awaited<ReturnType<typeof verifyAwr>>;

/** Long work that only an operator asks for. */
export interface Operations {
  rebuildViews(names: readonly string[] | undefined, tell: Tell): Promise<Rebuilt>;
  verify(tell: Tell): Promise<Verification>;
  backUp(folder: string, tell: Tell): Promise<Backup>;
}

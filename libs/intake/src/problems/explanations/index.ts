import { cellExplanations } from './cells';
import { amountExplanations, dateExplanations } from './dates-and-amounts';
import { fileExplanations } from './files';
import { rowExplanations } from './rows';

/** Every problem that an import can meet, with what it says and what to do. */
export const EXPLANATIONS = {
  ...fileExplanations,
  ...dateExplanations,
  ...amountExplanations,
  ...cellExplanations,
  ...rowExplanations,
};

export type Reason = keyof typeof EXPLANATIONS;

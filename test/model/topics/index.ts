import type { Kind } from '../kind';
import { gifts } from './gifts';
import { hours } from './hours';
import { reversals } from './reversals';

/** Everything that is asked of a timebank, a file a topic: who may, how it is asked, and what it is on paper. */
export const KINDS: readonly Kind[] = [...hours, ...gifts, ...reversals];

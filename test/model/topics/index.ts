import type { Kind } from '../kind';
import { claimDecisions } from './claim-decisions';
import { claims } from './claims';
import { exchanges } from './exchanges';
import { gifts } from './gifts';
import { holds } from './holds';
import { hours } from './hours';
import { reversals } from './reversals';
import { spends } from './spends';

/** Everything that is asked of a timebank, a file a topic: who may, how it is asked, and what it is on paper. */
export const KINDS: readonly Kind[] = [
  ...hours,
  ...claims,
  ...claimDecisions,
  ...exchanges,
  ...gifts,
  ...spends,
  ...holds,
  ...reversals,
];

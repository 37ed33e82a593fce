import type { Kind } from '../kind';
import { claimDecisions } from './claim-decisions';
import { agreements } from './agreements';
import { budgets } from './budgets';
import { claims } from './claims';
import { closings } from './closings';
import { corrections } from './corrections';
import { departures } from './departures';
import { exchangeAnswers } from './exchange-answers';
import { exchanges } from './exchanges';
import { gifts } from './gifts';
import { holds } from './holds';
import { hours } from './hours';
import { limits } from './limits';
import { memberships } from './memberships';
import { periods } from './periods';
import { policies } from './policies';
import { remarks } from './remarks';
import { reversals } from './reversals';
import { rightEntries } from './right-entries';
import { sheets } from './sheets';
import { spends } from './spends';
import { transfers } from './transfers';
import { upkeep } from './upkeep';

/** Everything that is asked of a timebank, a file a topic: who may, how it is asked, and what it is on paper. */
export const KINDS: readonly Kind[] = [
  ...hours,
  ...claims,
  ...claimDecisions,
  ...exchanges,
  ...exchangeAnswers,
  ...gifts,
  ...spends,
  ...holds,
  ...upkeep,
  ...limits,
  ...policies,
  ...budgets,
  ...closings,
  ...reversals,
  ...corrections,
  ...rightEntries,
  ...remarks,
  ...memberships,
  ...departures,
  ...sheets,
  ...periods,
  ...agreements('here'),
  ...agreements('elsewhere'),
  transfers('here'),
  transfers('elsewhere'),
];

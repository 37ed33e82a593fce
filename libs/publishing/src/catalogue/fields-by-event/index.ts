import type { FieldsByEvent } from '../fields';
import { TIMEBANK } from './community/timebank';
import { MEMBER } from './community/member';
import { HELP } from './community/help';
import { LEDGER } from './ledger/ledger';
import { HOLDS } from './ledger/holds';
import { ACCOUNT_LIMITS } from './ledger/account-limits';
import { BUDGETS } from './ledger/budgets';
import { EXPIRY } from './ledger/expiry';
import { CORRECTIONS } from './ledger/corrections';
import { LIFECYCLE } from './ledger/lifecycle';
import { AGREEMENTS } from './ledger/agreements';
import { PERIODS } from './ledger/periods';
import { BETWEEN } from './ledger/between';
import { BETWEEN_AGREEMENT } from './ledger/between-agreement';

/** What of every event may leave. Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const PUBLIC_FIELDS: FieldsByEvent = {
  ...TIMEBANK,
  ...MEMBER,
  ...HELP,
  ...LEDGER,
  ...HOLDS,
  ...ACCOUNT_LIMITS,
  ...BUDGETS,
  ...EXPIRY,
  ...CORRECTIONS,
  ...LIFECYCLE,
  ...AGREEMENTS,
  ...PERIODS,
  ...BETWEEN,
  ...BETWEEN_AGREEMENT,
};

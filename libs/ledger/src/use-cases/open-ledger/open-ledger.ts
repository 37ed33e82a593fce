import { ISSUING, POT } from '../../domain/account-id';
import { type LedgerEvent, accountOpened, ledgerOpened, limitsSet } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type Limits, areLimits } from '../../domain/limits';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type Terms, areTerms } from '../../domain/terms';

export interface OpenLedger {
  readonly type: 'OpenLedger';
  readonly limits: Limits;
  /** Left out, the usual ones. */
  readonly terms?: Terms;
  /** The revision, in the timebank's stream, of the event that founded it. */
  readonly policyRevision: number;
}

/** A timebank's ledger begins with the account that credits come from and the community pot. */
export function openLedger(command: OpenLedger, ledger: Ledger): LedgerEvent[] | LedgerRefusal {
  if (ledger.isOpen) return no('ledger-already-open');
  if (!areLimits(command.limits) || !areTerms(command.terms)) return no('limits-invalid');
  return [
    ledgerOpened(),
    accountOpened(ISSUING),
    accountOpened(POT),
    limitsSet(command.limits, command.policyRevision, command.terms),
  ];
}

import { invariant } from '@awr/kernel';
import { ISSUING } from './account-id';
import type { Entry } from './entry';
import { entryNumber } from './entry-id';
import type { EntryKind } from './entry-kind';
import type { Ledger } from './ledger';
import { spendable } from './limits';

interface Allowance {
  /** True where the entry keeps a promise that was made before, so that no limit is asked. */
  readonly unlimited?: boolean;
}

/**
 * Takes an entry in. Everything is checked before anything is changed, so that a broken invariant leaves the state
 * whole.
 */
export function enter(ledger: Ledger, entry: Entry, kind: EntryKind, { unlimited = false }: Allowance = {}): Ledger {
  const { entryId, debit, credit, minutes, on, batchId } = entry;
  const { accounts, entries, budgets } = ledger;
  const [from, to] = [accounts.find(debit), accounts.find(credit)];
  invariant(entryNumber(entryId) === entries.size + 1, `${entryId} is not the entry after ${entries.size}`);
  invariant(from && to && from !== to, `${entryId} needs two open accounts, not ${debit} and ${credit}`);
  invariant(!from.isClosed && !to.isClosed, `${entryId} needs two open accounts: ${debit} or ${credit} is closed`);
  // Limits that were tightened leave accounts below them, but nothing may be taken from those.
  invariant(unlimited || minutes <= spendable(from, ledger), `${entryId} takes ${debit} below its limit`);
  const organisationId = debit === ISSUING ? entry.organisationId : undefined;
  accounts.move(from, to, minutes);
  entries.add({ minutes, debitOrdinal: from.ordinal, creditOrdinal: to.ordinal, kind, on, organisationId, batchId });
  if (organisationId !== undefined) budgets.count(organisationId, on, minutes);
  return ledger;
}

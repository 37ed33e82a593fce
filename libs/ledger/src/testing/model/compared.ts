import { type Refusal, isRefusal } from '@awr/kernel';
import type { Entry } from '../../domain/entry';
import type { LedgerEvent } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type LedgerCommand, ledgerDecider } from '../../ledger.decider';
import type { ModelAnswer } from './model-answer';

/** Decides, and takes in what was decided. */
export function obey(command: LedgerCommand, state: Ledger): LedgerEvent[] | Refusal {
  const outcome = ledgerDecider.decide(command, state);
  if (!isRefusal(outcome)) for (const event of outcome) ledgerDecider.evolve(state, event);
  return outcome;
}

export function balancesOf(state: Ledger): Map<string, number> {
  return new Map([...state.accounts].map(({ id, balance }) => [id, balance]));
}

/** An outcome in the words of the model. */
export function answered(outcome: LedgerEvent[] | Refusal): ModelAnswer {
  if (isRefusal(outcome)) {
    const { mostMinutes, index } = outcome.details;
    const most = outcome.refused === 'amount-invalid' ? undefined : (mostMinutes as number | undefined);
    return {
      refused: outcome.refused,
      most,
      ...(index !== undefined && { index: index as number }),
      ...(outcome.each && {
        each: outcome.each.map(({ index, refused }) => ({ ...(index !== undefined && { index }), refused })),
      }),
    };
  }
  const facts = outcome.flatMap(({ type, data }) => (isEntry(data) ? [] : [type]));
  const entries = outcome.flatMap(({ data }) => (isEntry(data) ? [data] : []));
  return {
    entries: entries.map(({ debit: from, credit: to, minutes, warnings = [], byBeneficiary }) => ({
      ...{ from, to, minutes },
      warned: byBeneficiary ? [...warnings, 'by-beneficiary'] : warnings,
    })),
    ...(facts.length > 0 && { facts }),
  };
}

function isEntry(data: LedgerEvent['data']): data is Entry {
  return 'entryId' in data && 'debit' in data;
}

import type { AgreementDatabase, Ledger } from '@awr/ledger';
import type { Differences } from './difference';

/** Compares what became of each claim and exchange by the decider, replayed, with what the views show. */
export async function checkAgreements(
  timebankId: string,
  ledger: Ledger | undefined,
  views: AgreementDatabase,
  differences: Differences,
): Promise<void> {
  const claims = await views
    .selectFrom('claims')
    .select(['claim as number', 'status'])
    .where('timebank_id', '=', timebankId)
    .execute();
  const exchanges = await views
    .selectFrom('exchanges')
    .select(['exchange as number', 'status'])
    .where('timebank_id', '=', timebankId)
    .execute();
  compare(`${timebankId} claim`, ledger?.claims, claims, differences);
  compare(`${timebankId} exchange`, ledger?.exchanges, exchanges, differences);
}

function compare(
  what: string,
  book: Ledger['claims'] | Ledger['exchanges'] | undefined,
  rows: readonly { readonly number: number; readonly status: string }[],
  differences: Differences,
): void {
  const shown = new Map(rows.map(({ number, status }) => [number, status]));
  const size = book?.size ?? 0;
  differences.compare(`${what}s`, size, shown.size);
  for (let number = 1; number <= size; number += 1) {
    differences.compare(`${what} ${number}`, book?.outcomeOf(number), shown.get(number));
  }
}

import { type CommunityRefusalCode, communityRefusalWordings } from '@awr/community';
import type { Refusal, Wording } from '@awr/kernel';
import { type LedgerRefusalCode, ledgerRefusalWordings } from '@awr/ledger';
import type { Code } from '../columns/column';
import type { Sheet } from '../columns/identify-sheet';
import type { Reason } from '../problems/explanations';
import type { TableRow } from '../reading/table';
import { type RowProblem, rowProblem } from '../sheets/row-reader';
import { ofWholeRow } from './row-outcome';

/** What the rules of members, groups, venues and offers say no to. */
export function refusedByCommunity({ refused, details }: Refusal): RowProblem {
  const says = communityRefusalWordings[refused as CommunityRefusalCode](details);
  return ofWholeRow('refused', { reason: 'refused', value: '', details: { rule: refused }, says });
}

interface Telling {
  readonly code: Code;
  readonly reason: Reason;
  readonly fields: readonly string[];
}

/** Which cell a rule of the ledger is about; what is not named here concerns the whole row. */
const TELLING: Partial<Record<LedgerRefusalCode, Telling>> = {
  'insufficient-credits': { code: 'insufficient', reason: 'insufficient-credits', fields: ['credits'] },
  'over-cap': { code: 'limit', reason: 'refused', fields: ['hours', 'credits'] },
  'over-budget': { code: 'limit', reason: 'refused', fields: ['hours'] },
  'own-entry': { code: 'member', reason: 'refused', fields: ['member', 'to'] },
  'same-account': { code: 'member', reason: 'refused', fields: ['to'] },
  'people-invalid': { code: 'people', reason: 'refused', fields: ['adults'] },
  'date-in-future': { code: 'date', reason: 'refused', fields: ['date'] },
};

/** What the rules of the ledger say no to. */
export function refusedByLedger({ refused, details }: Refusal, sheet: Sheet, row: TableRow): RowProblem {
  const code = refused as LedgerRefusalCode;
  const says: Wording = ledgerRefusalWordings[code](details);
  const telling = TELLING[code];
  const field = telling?.fields.find((name) => sheet.columns.places.has(name));
  if (!telling || field === undefined) {
    return ofWholeRow('refused', { reason: 'refused', value: '', details: { rule: code }, says });
  }
  const place = sheet.columns.places.get(field)?.[0] ?? -1;
  const found = { reason: telling.reason, value: row.cells[place] ?? '', details: { rule: code }, says };
  return { ...rowProblem(sheet, field, found), code: telling.code };
}

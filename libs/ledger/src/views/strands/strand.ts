import type { LedgerViews } from '../ledger-views';
import { numberOf } from '../numbering/numbering';

/** What an entry is, for who looks at it. */
export const ENTRY_KINDS = ['hours', 'gift', 'spend', 'reversal'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Strand {
  readonly ledger: number;
  readonly kind: string;
  readonly group_id: string | null;
  readonly organisation_id: string | null;
  readonly category: string | null;
}

/** The number of a strand, which is there from its first entry on. */
export async function strandNumber(view: LedgerViews, strand: Strand): Promise<number> {
  const { ledger, kind, group_id, organisation_id, category } = strand;
  // A group's or an organisation's id has no blank, and a category is last, so that no two strands have one name.
  const name = `${ledger} ${kind} ${group_id ?? '-'} ${organisation_id ?? '-'} ${category === null ? '-' : `=${category}`}`;
  const { number, isNew } = await numberOf(view.ledger_numbers, 'strands', name);
  if (isNew) view.strands.insert({ strand: number, ledger, kind, group_id, organisation_id, category });
  return number;
}

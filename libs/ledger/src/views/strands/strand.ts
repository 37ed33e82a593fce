import type { Row } from '@awr/projections';
import type { LedgerViews } from '../ledger-views';
import { nextNumber } from '../numbering/numbering';
import type { strands } from './strands.tables';

/** What an entry is, for who looks at it. */
export const ENTRY_KINDS = ['hours', 'gift', 'spend', 'reversal'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export type Strand = Omit<Row<typeof strands>, 'strand'>;

/** The number of a strand, which is there from its first entry on. */
export async function strandNumber(view: LedgerViews, strand: Strand): Promise<number> {
  const { ledger, kind, group_id, organisation_id, category } = strand;
  const parts = { group_id: group_id ?? '', organisation_id: organisation_id ?? '', category: category ?? '' };
  const known = await view.strand_numbers.find({ ledger, kind, ...parts });
  if (known) return known.strand;
  const number = await nextNumber(view.ledger_numbers, 'strands');
  view.strand_numbers.insert({ ledger, kind, ...parts, strand: number });
  view.strands.insert({ strand: number, ledger, kind, group_id, organisation_id, category });
  return number;
}

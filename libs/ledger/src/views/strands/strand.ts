import type { Row } from '@awr/projections';
import { ENTRY_KINDS, type EntryKind } from '../../domain/entry-kind';
import type { LedgerViews } from '../ledger-views';
import { nextNumber } from '../numbering/numbering';
import type { strands } from './strands.tables';

export { ENTRY_KINDS, type EntryKind };

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

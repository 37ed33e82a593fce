import type { ReportingDatabase } from './reporting-database';
import type { LedgerRead } from './standing';

/** The numbers of a ledger's strands of these kinds; of one organisation only, where one is named. */
export function strandsWithin(
  views: ReportingDatabase,
  { ledger }: LedgerRead,
  kinds: readonly string[],
  organisationId?: string | undefined,
) {
  return views
    .selectFrom('strands as s')
    .select('s.strand')
    .where('s.ledger', '=', ledger)
    .where('s.kind', 'in', [...kinds])
    .$if(organisationId !== undefined, (strands) => strands.where('s.organisation_id', '=', organisationId ?? ''));
}

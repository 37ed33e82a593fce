import type { ReportingDatabase } from '../views/reporting-database';
import type { LedgerRead } from '../views/standing';

/** What entries of the same strand have in common. */
export interface Strand {
  readonly kind: string;
  readonly groupId: string | null;
  readonly organisationId: string | null;
  readonly category: string | null;
}

/** Each strand of a ledger by its number. */
export async function strandsOf(
  views: ReportingDatabase,
  { ledger }: LedgerRead,
): Promise<ReadonlyMap<number, Strand>> {
  const rows = await views.selectFrom('strands').selectAll().where('ledger', '=', ledger).execute();
  return new Map(
    rows.map(({ strand, kind, group_id, organisation_id, category }) => [
      strand,
      { kind, groupId: group_id, organisationId: organisation_id, category },
    ]),
  );
}

/** What figures tell accounts apart by. */
export interface Coded {
  readonly isMember: boolean;
  /** Of members who gave them. */
  readonly area: string | null;
  readonly ageBand: string | null;
  /** Of a venue's account. */
  readonly venueId: string | null;
}

/** Every account of a timebank by its number. */
export async function accountsOf(
  views: ReportingDatabase,
  { timebankId }: LedgerRead,
): Promise<ReadonlyMap<number, Coded>> {
  const rows = await views
    .selectFrom('accounts as a')
    .leftJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'a.timebank_id').onRef('m.member_id', '=', 'a.holder_id'),
    )
    .select(['a.account', 'a.kind', 'a.holder_id', 'm.area', 'm.age_band'])
    .where('a.timebank_id', '=', timebankId)
    .execute();
  return new Map(
    rows.map(({ account, kind, holder_id, area, age_band }) => [
      account,
      { isMember: kind === 'member', area, ageBand: age_band, venueId: kind === 'venue' ? holder_id : null },
    ]),
  );
}

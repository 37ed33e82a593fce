import { invariant } from '@awr/kernel';
import type { ReportingDatabase } from '../views/reporting-database';
import type { LedgerRead } from '../views/standing';
import type { Roster } from './people';

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
  /** Its place in the roster. */
  readonly place: number;
  readonly isMember: boolean;
  /** Of members who gave them. */
  readonly area: string | null;
  readonly ageBand: string | null;
  /** A number that those who agree in area and age band share. */
  readonly codes: number;
  /** Of a venue's account. */
  readonly venueId: string | null;
}

/** Every account of a timebank. */
export class CodedAccounts {
  constructor(
    readonly roster: Roster,
    private readonly byAccount: ReadonlyMap<number, Coded>,
  ) {}

  /** Entries are between accounts of their own timebank, all of which are here. */
  of(account: number): Coded {
    const coded = this.byAccount.get(account);
    invariant(coded, `account ${account} is not one of its timebank’s`);
    return coded;
  }
}

export async function accountsOf(views: ReportingDatabase, { timebankId }: LedgerRead): Promise<CodedAccounts> {
  const rows = await views
    .selectFrom('accounts as a')
    .leftJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'a.timebank_id').onRef('m.member_id', '=', 'a.holder_id'),
    )
    .select(['a.account', 'a.kind', 'a.holder_id', 'm.area', 'm.age_band'])
    .where('a.timebank_id', '=', timebankId)
    .execute();
  const codes = new Map<string, number>();
  const codesOf = (of: string) => codes.get(of) ?? (codes.set(of, codes.size), codes.size - 1);
  const coded = rows.map(({ kind, holder_id, area, age_band }, place): Coded => {
    const venueId = kind === 'venue' ? holder_id : null;
    const told = { area, ageBand: age_band, codes: codesOf(JSON.stringify([area, age_band])) };
    return { place, isMember: kind === 'member', venueId, ...told };
  });
  const roster = rows.map(({ account }) => account);
  return new CodedAccounts(roster, new Map(roster.map((account, place) => [account, coded[place]!])));
}

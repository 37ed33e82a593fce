import { contactInWords } from '@awr/community';
import type { Language, Wording } from '@awr/kernel';
import { type PartnerNames, PartnerQueries, type PartnerTables } from '@awr/ledger';
import { fromJson, type JsonText } from '@awr/projections';
import type { Kysely } from 'kysely';
import type { ReportingDatabase } from '../views/reporting-database';

/** What things with a name are called, and the order of their names in one language, by id. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly sort: string }>;

export interface NamesOfTimebank {
  readonly group: Names;
  readonly organisation: Names;
  readonly venue: Names;
  /** The other timebanks that it may know of. */
  readonly partner: PartnerNames;
}

/** The names of all that a timebank has. There are hundreds of them where entries are hundreds of thousands. */
export async function namesOf(
  views: ReportingDatabase,
  timebankId: string,
  language: Language,
): Promise<NamesOfTimebank> {
  const sort = `sort_${language}` as const;
  const [groups, organisations, venues] = [
    await views
      .selectFrom('groups')
      .select(['group_id as id', 'name', sort])
      .where('timebank_id', '=', timebankId)
      .execute(),
    await views
      .selectFrom('organisations')
      .select(['organisation_id as id', 'name', sort])
      .where('timebank_id', '=', timebankId)
      .execute(),
    await views
      .selectFrom('venues')
      .select(['venue_id as id', 'name', sort])
      .where('timebank_id', '=', timebankId)
      .execute(),
  ];
  const named = (rows: readonly NamedRow[]): Names =>
    new Map(rows.map((row) => [row.id, { name: fromJson(row.name)[language], sort: row[sort] ?? '' }]));
  const partner = await new PartnerQueries(views as unknown as Kysely<PartnerTables>).names(timebankId);
  return { group: named(groups), organisation: named(organisations), venue: named(venues), partner };
}

interface NamedRow {
  readonly id: string;
  readonly name: JsonText<Wording>;
  readonly sort_cy?: string;
  readonly sort_en?: string;
}

/** How to reach a timebank, as a paragraph; none where it has not said. */
export async function contactParagraph(
  views: ReportingDatabase,
  timebankId: string,
  language: Language,
): Promise<readonly string[]> {
  const timebanks = views.selectFrom('timebanks').select('contact').where('timebank_id', '=', timebankId);
  const contact = (await timebanks.executeTakeFirst())?.contact ?? null;
  const said = contact === null ? undefined : contactInWords(fromJson(contact), language);
  return said === undefined ? [] : [said];
}

/** What a timebank is called. */
export async function timebankName(views: ReportingDatabase, timebankId: string, language: Language): Promise<string> {
  const row = await views
    .selectFrom('timebanks')
    .select('name')
    .where('timebank_id', '=', timebankId)
    .executeTakeFirst();
  return row ? fromJson(row.name)[language] : '';
}

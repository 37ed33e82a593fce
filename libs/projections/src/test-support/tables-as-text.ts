import { sql, type Kysely } from 'kysely';
import type { Bookkeeping } from '../views/bookkeeping-schema';
import type { ViewsDatabase } from '../views/views-database';

/** All that queries can see, in the order of each table's first columns: equal texts, equal views, in any database. */
export async function viewsAsText<Schema>({ db }: ViewsDatabase<Schema>): Promise<string> {
  const bookkeeping = db as unknown as Kysely<Bookkeeping>;
  const serving = bookkeeping.selectFrom('awr_projections').select('tables').where('serving', '=', 1);
  const names = (await serving.execute()).flatMap(({ tables }) => JSON.parse(tables) as string[]).sort();
  const texts: string[] = [];
  for (const name of names) texts.push(`${name}\n${await rowsAsText(db, name)}`);
  return texts.join('\n');
}

async function rowsAsText<Schema>(db: Kysely<Schema>, view: string): Promise<string> {
  const { rows } = await sql<object>`select * from ${sql.id(view)} order by 1, 2`.execute(db);
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

import { Client } from 'pg';

interface Table {
  readonly name: string;
  readonly file: string;
  readonly indexes: readonly string[];
}

/** The rows of all views as files on the server's disk, to be copied into new tables as often as wanted. */
export class CopiedRows {
  private constructor(
    private readonly client: Client,
    private readonly tables: readonly Table[],
    readonly rows: number,
  ) {}

  static async of(url: string): Promise<CopiedRows> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('set search_path = awr_views; set synchronous_commit = off');
    const tables: Table[] = [];
    let rows = 0;
    const names = await client.query<{ name: string; folder: string }>(
      `select relname as name, current_setting('data_directory') as folder from pg_class
        where relnamespace = 'awr_views'::regnamespace and relkind = 'r' and relname ~ '_g[0-9]+$'`,
    );
    for (const { name, folder } of names.rows) {
      const file = `${folder}/${name}.copied`;
      rows += (await client.query(`copy ${name} to '${file}'`)).rowCount ?? 0;
      const found = await client.query<{ indexdef: string }>(
        `select indexdef from pg_indexes where schemaname = 'awr_views' and tablename = $1 and indexname !~ '_key$'`,
        [name],
      );
      tables.push({ name, file, indexes: found.rows.map(({ indexdef }) => indexdef) });
      // A table of the same kind, with its key and without the other indexes; the one that was copied goes later.
      await client.query(`create table copied_${name} (like ${name} including defaults)`);
      const key = await client.query<{ columns: string }>(
        `select pg_get_constraintdef(oid) as columns from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
        [`awr_views.${name}`],
      );
      await client.query(`alter table copied_${name} add ${key.rows[0]!.columns}`);
    }
    return new CopiedRows(client, tables, rows);
  }

  /** One transaction, as a rebuild's commits are few; then the indexes. */
  async again(): Promise<void> {
    for (const { name, indexes } of this.tables) {
      for (const each of indexes) await this.client.query(`drop index if exists copied_${nameOf(each)}`);
      await this.client.query(`truncate copied_${name}`);
    }
    await this.client.query('begin');
    for (const { name, file } of this.tables) await this.client.query(`copy copied_${name} from '${file}'`);
    await this.client.query('commit');
    for (const { name, indexes } of this.tables) {
      for (const each of indexes) {
        const own = each.replace(nameOf(each), `copied_${nameOf(each)}`).replace(`awr_views.${name}`, `copied_${name}`);
        await this.client.query(own);
      }
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

function nameOf(indexDefinition: string): string {
  return /INDEX (\S+) ON/.exec(indexDefinition)![1]!;
}

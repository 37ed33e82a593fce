import type { PostgresAddress } from '@awr/postgres';
import { PostgresDialect, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { QueryResult } from 'pg';
import { postgresViews } from '../postgres-dialect/postgres-views';
import { PostgresWriter } from '../postgres-dialect/postgres-writer';
import { sqliteViews } from '../sqlite-dialect/sqlite-views';
import { openSqliteWriter, type SqliteWriter } from '../sqlite-dialect/sqlite-writer';
import type { ViewsPlace } from '../views/views-database';
import type { ViewsStorage } from '../views/views-storage';

/** Asked before each statement of the writer: whether the connection is lost at this moment. */
export type LosesConnection = (sql: string) => boolean;

/** Views whose writer loses its connection when it is told to, in the middle of whatever it does. */
export function viewsLosingConnection(place: ViewsPlace, loses: LosesConnection): ViewsStorage {
  if (typeof place !== 'string') {
    const writerDialect = (onLost: () => void) => new PostgresDialect({ pool: new LosingWriter(place, onLost, loses) });
    return { ...postgresViews(place), writerDialect };
  }
  const open = () => Promise.resolve(new LosingConnection(openSqliteWriter(place), loses));
  return { ...sqliteViews(place), writerDialect: () => new SqliteDialect({ database: open }) };
}

/** Views on a disk that takes no more than so many pages of 8 KiB. */
export function viewsOnSmallDisk(path: string, mostPages: () => number): ViewsStorage {
  const open = () => {
    const writer = openSqliteWriter(path);
    writer.prepare(`pragma max_page_count = ${mostPages()}`).all([]);
    return Promise.resolve(writer);
  };
  return { ...sqliteViews(path), writerDialect: () => new SqliteDialect({ database: open }) };
}

class LosingWriter extends PostgresWriter {
  constructor(
    address: PostgresAddress,
    onLost: () => void,
    private readonly loses: LosesConnection,
  ) {
    super(address, onLost);
  }

  protected override query(sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
    const answer = super.query(sql, parameters);
    // As when a cable is pulled: the statement has gone out, and its answer never comes.
    if (this.loses(sql)) this.client.connection.stream.destroy();
    return answer;
  }
}

class LosingConnection implements SqliteDatabase {
  constructor(
    private readonly writer: SqliteWriter,
    private readonly loses: LosesConnection,
  ) {}

  prepare(sql: string): SqliteStatement {
    const statement = this.writer.prepare(sql);
    const unlessLost = <Result>(work: () => Result): Result => {
      // Closed as a crash would close it: what was not committed is gone, and the statement fails.
      if (this.loses(sql)) this.writer.close();
      return work();
    };
    return {
      reader: statement.reader,
      all: (parameters) => unlessLost(() => statement.all(parameters)),
      run: (parameters) => unlessLost(() => statement.run(parameters)),
      iterate: (parameters) => unlessLost(() => statement.iterate(parameters)),
    };
  }

  close(): void {
    this.writer.close();
  }
}

import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { sqliteViews } from '../sqlite-dialect/sqlite-views';
import { openSqliteWriter, type SqliteWriter } from '../sqlite-dialect/sqlite-writer';
import type { ViewsStorage } from '../views/views-storage';

/** Asked before each statement of the writer: whether the connection is lost at this moment. */
export type LosesConnection = (sql: string) => boolean;

/** Views whose writer loses its connection when it is told to, in the middle of whatever it does. */
export function viewsLosingConnection(path: string, loses: LosesConnection): ViewsStorage {
  const open = () => Promise.resolve(new LosingConnection(openSqliteWriter(path), loses));
  return { ...sqliteViews(path), writerDialect: () => new SqliteDialect({ database: open }) };
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

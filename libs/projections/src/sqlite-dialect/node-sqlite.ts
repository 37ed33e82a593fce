import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { asViews } from './sqlite-faults';

/** Most statements kept ready; queries are few and always the same, save for how many rows they write. */
const MOST_STATEMENTS = 500;

/** What Kysely's SQLite dialect asks of a database, over node:sqlite. Each SQL text is prepared once. */
export class NodeSqlite implements SqliteDatabase {
  private readonly prepared = new Map<string, PreparedStatement>();

  constructor(private readonly database: DatabaseSync) {}

  prepare(sql: string): SqliteStatement {
    const known = this.prepared.get(sql);
    if (known) return known;
    if (this.prepared.size >= MOST_STATEMENTS) this.prepared.clear();
    const statement = asViews(() => new PreparedStatement(this.database.prepare(sql)));
    this.prepared.set(sql, statement);
    return statement;
  }

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  close(): void {
    this.prepared.clear();
    if (this.database.isOpen) this.database.close();
  }
}

class PreparedStatement implements SqliteStatement {
  readonly reader: boolean;

  constructor(private readonly statement: StatementSync) {
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return asViews(() => this.statement.all(...(parameters as SQLInputValue[])));
  }

  run(parameters: readonly unknown[]) {
    return asViews(() => this.statement.run(...(parameters as SQLInputValue[])));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return asViews(() => this.statement.iterate(...(parameters as SQLInputValue[])));
  }
}

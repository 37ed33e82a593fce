import type { Kysely } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import type { ViewWriter } from '../projection';
import { physicalName } from '../schema/create-table';
import type { TableLayout } from '../schema/table-layout';
import type { TableDefinitions } from '../table';
import { TableRows } from './table-rows';
import type { RowStatements } from './row-statements';

export interface Generation {
  readonly layouts: readonly TableLayout[];
  readonly generation: number;
}

export interface ViewRowsOptions {
  readonly statements: (db: Kysely<AnyTables>, layout: TableLayout, table: string) => RowStatements;
  /** True for tables that were just made. */
  readonly isEmpty: boolean;
  readonly rowsInCache?: number;
}

/** What a projection writes to in one generation of its tables. */
export class ViewRows {
  readonly writer: ViewWriter<TableDefinitions>;
  private readonly tables: readonly TableRows[];

  constructor(db: Kysely<AnyTables>, { layouts, generation }: Generation, options: ViewRowsOptions) {
    const named = layouts.map((layout) => {
      const name = physicalName(layout.name, generation);
      const statements = options.statements(db, layout, name);
      return [layout.name, new TableRows(layout, statements, db, options)] as const;
    });
    this.tables = named.map(([, table]) => table);
    this.writer = Object.fromEntries(named);
  }

  async flush(tx: Kysely<AnyTables>): Promise<void> {
    for (const table of this.tables) await table.flush(tx);
  }

  settle(): void {
    for (const table of this.tables) table.settle();
  }

  drop(): void {
    for (const table of this.tables) table.drop();
  }
}

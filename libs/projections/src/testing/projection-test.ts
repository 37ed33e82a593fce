import { deepStrictEqual, rejects } from 'node:assert/strict';
import type { EventMetadata, StoredEvent } from '@awr/event-store';
import type { Projection, Row, ViewWriter } from '../projection';
import type { TableDefinitions } from '../table';
import { PlainTable } from './plain-view';
import { storedEvents, type Told } from './stored-events';

/**
 * Lets the spec of a projection read as an example:
 *
 *     const view = projectionTest(balances);
 *     await view.given(accountOpened(nia)).when(hoursRecorded(nia, hours(3))).thenRows('balances', [{ … }]);
 *
 * `metadata` is what all events of the test have in common, such as the timebank.
 */
export function projectionTest<Tables extends TableDefinitions>(
  projection: Projection<Tables>,
  metadata: Partial<EventMetadata> = {},
) {
  return {
    given: (...events: readonly Told[]) => new ProjectedExample(projection, metadata, events),
  };
}

class ProjectedExample<Tables extends TableDefinitions> {
  constructor(
    private readonly projection: Projection<Tables>,
    private readonly metadata: Partial<EventMetadata>,
    private readonly told: readonly Told[],
  ) {}

  when(...events: readonly Told[]): ProjectedExample<Tables> {
    return new ProjectedExample(this.projection, this.metadata, [...this.told, ...events]);
  }

  /** The table's rows, ordered by key. */
  async rows<Name extends keyof Tables & string>(table: Name): Promise<Row<Tables[Name]>[]> {
    const tables = this.emptyTables();
    const view = tables as unknown as ViewWriter<Tables>;
    for (const event of storedEvents(this.told, this.metadata)) {
      await this.projection.on[event.type]?.(event as StoredEvent<string, never>, view);
    }
    return tables[table]?.rows() as Row<Tables[Name]>[];
  }

  /** Exactly these rows, in the order of their key. */
  async thenRows<Name extends keyof Tables & string>(table: Name, expected: readonly Row<Tables[Name]>[]) {
    deepStrictEqual(await this.rows(table), expected);
  }

  /** The last event can't be applied, for this reason. */
  async thenFails(reason: RegExp) {
    const [table] = Object.keys(this.projection.tables);
    await rejects(this.rows(String(table)), reason);
  }

  private emptyTables(): Record<string, PlainTable> {
    const entries = Object.entries(this.projection.tables).map(
      ([name, table]) => [name, new PlainTable(table)] as const,
    );
    return Object.fromEntries(entries);
  }
}

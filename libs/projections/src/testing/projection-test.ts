import { deepStrictEqual, rejects } from 'node:assert/strict';
import type { EventMetadata } from '@awr/event-store';
import type { Projection, Row } from '../projection';
import type { TableDefinitions } from '../table';
import { projected } from './projected';
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

  /** The table's rows, ordered by key. They must be the same wherever the engine's batches end. */
  async rows<Name extends keyof Tables & string>(table: Name): Promise<Row<Tables[Name]>[]> {
    const events = storedEvents(this.told, this.metadata);
    const one = await projected(this.projection, events, 'each event');
    const all = await projected(this.projection, events, 'all events');
    deepStrictEqual(one, all, 'the rows depend on where batches end');
    return (one.get(table) ?? []) as Row<Tables[Name]>[];
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
}

import type { NewEvent, StoredEvent } from '@awr/event-store';
import { newId } from '@awr/kernel';
import { projection, type Projection } from '../projection';
import type { RowsOf } from '../schema/rows-of';
import { integer, json, optionalText, table, text } from '../table';
import type { Told } from '../testing/stored-events';

/** A small domain for the engine's own tests: cups of tea, poured and washed up. */
export const poured = (cup: string, drops = 1) => ({ type: 'Poured', data: { cup, drops } });
export const washed = (cup: string) => ({ type: 'Washed', data: { cup } });
/** No projection wants to know. */
export const yawned = () => ({ type: 'Yawned', data: {} });
export const spilt = (cup: string) => ({ type: 'Spilt', data: { cup } });

type Cup = StoredEvent<string, { cup: string; drops: number }>;

const cupTables = {
  cups: table({
    columns: { cup: text, drops: integer, last: optionalText, history: json<number[]>() },
    key: ['cup'],
    indexes: [['drops']],
  }),
};
const pouringTables = {
  pourings: table({ columns: { position: text, cup: text, total: integer }, key: ['position'] }),
};
export type TeaRoom = RowsOf<typeof cupTables & typeof pouringTables>;

/** How much is in each cup. */
export const cups = projection({
  name: 'cups',
  version: 1,
  tables: cupTables,
  on: {
    Poured: async ({ id, data: { cup, drops } }: Cup, view) => {
      const before = await view.cups.find({ cup });
      view.cups.add({ cup }, { drops }, { last: id, history: [...(before?.history ?? []), drops] });
    },
    Washed: ({ data: { cup } }: Cup, view) => view.cups.remove({ cup }),
  },
});

/** Each pouring, with the cup's running total. Knows nothing of washing up, and can't stand spilling. */
export const pourings = projection({
  name: 'pourings',
  version: 1,
  tables: {
    ...pouringTables,
    cup_totals: table({ columns: { cup: text, total: integer }, key: ['cup'] }),
  },
  on: {
    Poured: async ({ position, data: { cup, drops } }: Cup, view) => {
      view.cup_totals.add({ cup }, { total: drops });
      const total = await view.cup_totals.find({ cup });
      view.pourings.insert({ position: position.padStart(8, '0'), cup, total: total?.total ?? 0 });
    },
    Spilt: () => {
      throw new Error('tea on the floor');
    },
  },
});

export const teaRoom: readonly Projection[] = [cups, pourings];

/** The same projection as its next version. */
export function raised(projection: Projection): Projection {
  return { ...projection, version: projection.version + 1 };
}

export function newEvents(told: readonly Told[]): NewEvent[] {
  const commandId = newId();
  const recordedAt = '2025-09-01T09:00:00.000000Z';
  const metadata = { recordedAt, actor: 'token:test', commandId, commandHash: '', correlationId: commandId };
  return told.map(({ type, data }) => ({ id: newId(), type, version: 1, data, metadata }));
}

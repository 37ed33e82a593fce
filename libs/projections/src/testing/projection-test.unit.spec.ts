import type { StoredEvent } from '@awr/event-store';
import { projection, type Projection, type ViewWriter } from '../projection';
import { integer, json, optionalText, table, text } from '../table';
import { projectionTest } from './projection-test';

interface Poured {
  cup: string;
  drops: number;
  by?: string[];
}

const poured = (cup: string, drops: number, by: string[] = []) => ({ type: 'Poured', data: { cup, drops, by } });
const emptied = (cup: string) => ({ type: 'Emptied', data: { cup } });

const cups = projection({
  name: 'cups',
  version: 1,
  tables: {
    cups: table({
      columns: { timebank: text, cup: text, drops: integer, last_at: optionalText, by: json<string[]>() },
      key: ['timebank', 'cup'],
    }),
  },
  on: {
    Poured: async (event: StoredEvent<string, Poured>, view) => {
      const key = { timebank: event.metadata.timebankId ?? '', cup: event.data.cup };
      const before = await view.cups.find(key);
      const by = [...(before?.by ?? []), ...(event.data.by ?? [])];
      view.cups.add(key, { drops: event.data.drops }, { last_at: event.metadata.recordedAt, by });
    },
    Emptied: (event: StoredEvent<string, { cup: string }>, view) =>
      view.cups.remove({ timebank: event.metadata.timebankId ?? '', cup: event.data.cup }),
  },
});

describe('an example of a projection', () => {
  const view = projectionTest(cups, { timebankId: 'tb' });

  it('says which rows the events make', () =>
    view
      .given(poured('blue', 2, ['Nia']))
      .when(poured('blue', 3, ['Owain']))
      .thenRows('cups', [
        { timebank: 'tb', cup: 'blue', drops: 5, last_at: '2025-09-01T09:00:01.000000Z', by: ['Nia', 'Owain'] },
      ]));

  it('gives the rows in the order of their key', async () => {
    const rows = await view.given(poured('b', 1), poured('a', 1), poured('c', 1)).when(emptied('b')).rows('cups');
    expect(rows.map((row) => row.cup)).toEqual(['a', 'c']);
  });

  it('notices a rule that remembers something outside its view', async () => {
    let remembered = 0;
    const forgetful = {
      ...cups,
      on: {
        Poured: (event: StoredEvent<string, Poured>, view: ViewWriter<typeof cups.tables>) => {
          const key = { timebank: 'tb', cup: event.data.cup };
          view.cups.put({ ...key, drops: ++remembered, last_at: null, by: [] });
        },
      },
    };
    await expect(projectionTest(forgetful).given(poured('blue', 1)).rows('cups')).rejects.toThrow('batches end');
  });

  it('fails where the rows are others', () =>
    expect(view.given(poured('blue', 2)).thenRows('cups', [])).rejects.toThrow());
});

it('projections of different tables stand in one list', () => {
  const all: Projection[] = [cups];
  expect(all.map((each) => each.name)).toEqual(['cups']);
});

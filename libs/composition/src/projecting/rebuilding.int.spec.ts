import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore } from '@awr/event-store';
import { openViews, ProjectionEngine, projection, table, text, type ViewsDatabase } from '@awr/projections';
import { describeWithPostgres } from '../../../../test/support/postgres';
import { type FreshPlace, inPostgres } from '../../../../test/support/views-places';
import { ProjectingElsewhere } from './projecting-elsewhere';
import { BuiltElsewhere } from './rebuild-elsewhere';
import { RebuildingEngine } from './rebuilding';

const nothing = projection({
  name: 'nothing',
  version: 1,
  tables: { nothings: table({ columns: { id: text }, key: ['id'] }) },
  on: {},
});

describeWithPostgres('a rebuild of views that processes share', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-rebuilding-'));
  let store: EventStore;
  let place: FreshPlace;
  let views: ViewsDatabase;
  let engines: RebuildingEngine[];
  beforeEach(async () => {
    store = openSqliteEventStore(join(folder, 'log.db'));
    place = await inPostgres.fresh();
    views = openViews(place.at);
    engines = [];
  });
  afterEach(async () => {
    for (const engine of engines) await engine.stop();
    await views.close();
    await store.close();
    await place.remove();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const started = async () => {
    const engine = await RebuildingEngine.of(views, async (onProgress) => {
      const made = new ProjectionEngine({ store, views, projections: [nothing], onProgress });
      await made.start();
      return made;
    });
    engines.push(engine);
    return engine;
  };
  const generation = async () => (await views.projections()).find(({ serving }) => serving)?.generation;

  it('is done by the one that keeps them, though one that stands by was asked', async () => {
    await started();
    const standby = await started();
    expect((await standby.status()).state).toBe('standby');
    await standby.rebuild(undefined, () => {});
    expect(await generation()).toBe(2);
    await standby.rebuild(['nothing'], () => {});
    expect(await generation()).toBe(3);
  });

  it('is done though whoever was asked only reads', async () => {
    await started();
    await new ProjectingElsewhere(store, views).rebuild(undefined, () => {});
    expect(await generation()).toBe(2);
  });

  it('is refused where nobody has ever kept any', async () => {
    await expect(new ProjectingElsewhere(store, views).rebuild(undefined, () => {})).rejects.toThrow(BuiltElsewhere);
  });
});

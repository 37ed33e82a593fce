import { composeProjections, configurationFrom } from '@awr/composition';
import { ProjectionEngine, PositionWaiter } from '@awr/projections';
import { freshDatabase } from '../../test/support/postgres';
import { rate } from '../event-store/measure';
import { filledFolder } from '../filled-folder/filled-folder';
import { report } from '../support/findings';
import { median } from '../support/percentile';
import { sizes } from '../support/sizes';
import { CopiedRows } from './copied-rows';

/**
 * A rebuild of all views into PostgreSQL, in events a second, beside the least that a PostgreSQL has to do with it: COPY
 * of the very rows that came of it from files on its own disk into tables with the same keys, then the same indexes.
 * They take turns.
 */
const TURNS = 3;
const PATIENCE_MS = 600_000;

async function main(): Promise<void> {
  const { path, events, entries } = filledFolder(sizes.entries, sizes.members);
  const database = await freshDatabase();
  const configuration = { ...configurationFrom(process.env), dataDir: path, viewsUrl: database.url };
  const { store, views, projections } = await composeProjections(configuration);
  const engine = new ProjectionEngine({ store, views, projections });
  await engine.start();
  const waiter = new PositionWaiter(views, (a, b) => store.comparePositions(a, b));
  const { reached } = await waiter.waitFor('all', await store.head(), PATIENCE_MS);
  if (!reached) throw new Error('the views did not come to the end of the log');

  const copied = await CopiedRows.of(database.url);
  const rates = { rebuild: [] as number[], copy: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    rates.copy.push(await rate(() => copied.again().then(() => events)));
    rates.rebuild.push(await rate(() => engine.rebuild().then(() => events)));
  }
  const rows = copied.rows;
  await copied.close();
  await engine.stop();
  waiter.close();
  await views.close();
  await store.close();
  await database.drop();
  report({
    benchmark: 'views-postgres',
    findings: [
      {
        what: 'rebuild of all views into PostgreSQL',
        unit: '/s',
        awr: median(rates.rebuild),
        beside: { what: 'COPY of the same rows', amount: median(rates.copy) },
      },
    ],
    remarks: [
      `${events.toLocaleString('en')} events, of which ${entries.toLocaleString('en')} are entries, make ${rows.toLocaleString('en')} rows`,
      'both in events a second, indexes included; the server keeps nothing safe from a power cut (fsync off)',
    ],
  });
}

main().catch((reason: unknown) => {
  console.error(reason);
  process.exit(1);
});

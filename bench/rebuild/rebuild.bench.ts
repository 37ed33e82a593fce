import { DatabaseSync } from 'node:sqlite';
import { configurationFrom, dataFolder, openAwr, type OpenAwr } from '@awr/composition';
import { scanAndParse } from '../event-store/bare-sqlite';
import { rate } from '../event-store/measure';
import { filledFolder } from '../filled-folder/filled-folder';
import { report } from '../support/findings';
import { median } from '../support/percentile';
import { sizes } from '../support/sizes';

/**
 * A rebuild of all views, in events a second, beside a bare scan of the same log: every row selected and both its
 * texts parsed, and nothing done with them. They take turns.
 */
const TURNS = 3;

async function main(): Promise<void> {
  const { path, events, entries } = filledFolder(sizes.entries, sizes.members);
  const awr = await openAwr({ ...configurationFrom(process.env), dataDir: path }, () => {});
  await caughtUp(awr);
  const log = new DatabaseSync(dataFolder(path).log, { readOnly: true });
  const rates = { rebuild: [] as number[], scan: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    rates.scan.push(await rate(() => scanAndParse(log)));
    rates.rebuild.push(await rate(() => awr.projecting.rebuild(undefined, () => {}).then(() => events)));
  }
  log.close();
  await awr.close();
  report({
    benchmark: 'rebuild',
    findings: [
      {
        what: 'rebuild of all views, indexes included',
        unit: '/s',
        awr: median(rates.rebuild),
        beside: { what: 'bare scan', amount: median(rates.scan) },
        aim: { ratioAtLeast: 0.25 },
      },
    ],
    remarks: [`${events.toLocaleString('en')} events, of which ${entries.toLocaleString('en')} are entries`],
  });
}

/** Views of an older form are built anew when the folder is opened: not what is measured here. */
async function caughtUp(awr: OpenAwr): Promise<void> {
  const { reached } = await awr.waiter.waitFor('all', await awr.store.head(), 600_000);
  if (!reached) throw new Error('the views did not come to the end of the log');
}

void main();

import { createWriteStream, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DatabaseSync } from 'node:sqlite';
import { Journals } from '@awr/audit';
import { configurationFrom, dataFolder, openAwr, viewsOnly } from '@awr/composition';
import type { LedgerTables } from '@awr/ledger';
import { rate } from '../event-store/measure';
import { filledFolder } from '../filled-folder/filled-folder';
import { report } from '../support/findings';
import { median } from '../support/percentile';
import { sizes } from '../support/sizes';

/** A ledger written out as a journal, beside every row of its entries read in the same order and written as it is. */
const TURNS = 3;

async function main(): Promise<void> {
  const { path, timebankId, entries } = filledFolder(sizes.entries, sizes.members);
  const awr = await openAwr({ ...configurationFrom(process.env), dataDir: path }, () => {});
  await awr.waiter.waitFor('all', await awr.store.head(), 600_000);
  const journals = new Journals(viewsOnly<LedgerTables>(awr.views), awr.keyring);
  const file = join(tmpdir(), `awr-bench-${process.pid}.journal`);
  const views = new DatabaseSync(dataFolder(path).views, { readOnly: true });
  const rates = { journal: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    rates.bare.push(await rate(() => writeTo(file, bareRows(views)).then(() => entries)));
    rates.journal.push(await rate(() => writeTo(file, journals.of(timebankId)).then(() => entries)));
  }
  views.close();
  rmSync(file);
  await awr.close();
  report({
    benchmark: 'journal',
    findings: [
      {
        what: 'a journal written out',
        unit: '/s',
        awr: median(rates.journal),
        beside: { what: 'bare rows in the same order', amount: median(rates.bare) },
      },
    ],
    remarks: [`${entries.toLocaleString('en')} entries`],
  });
}

function* bareRows(views: DatabaseSync): Generator<string> {
  for (const row of views.prepare('SELECT * FROM entries ORDER BY ledger, day, seq').iterate()) {
    yield `${Object.values(row).join(',')}\n`;
  }
}

function writeTo(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  return pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(file));
}

void main();

import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { configurationFrom, dataFolder, openAwr } from '@awr/composition';
import { type FilledFolder, filledFolder } from '../filled-folder/filled-folder';
import { type Finding, report } from '../support/findings';
import { sizes } from '../support/sizes';

/**
 * What an entry and a member take, from two ledgers of different size: the difference between them, so that what every
 * file takes when empty does not count. And from that, by multiplication alone, what a nation would take.
 */
const NATION = { members: 1_000_000, entries: 50_000_000, timebanks: 500 };

interface Sizes {
  readonly entries: number;
  readonly members: number;
  readonly log: number;
  readonly views: number;
  readonly keys: number;
}

async function sizesOf({ path, entries, memberIds }: FilledFolder): Promise<Sizes> {
  const awr = await openAwr({ ...configurationFrom(process.env), dataDir: path }, () => {});
  await awr.waiter.waitFor('all', await awr.store.head(), 600_000);
  await awr.close();
  const { log, views, keys } = dataFolder(path);
  for (const file of [log, views]) intoOneFile(file);
  const bytes = (file: string) => statSync(file).size;
  return { entries, members: memberIds.length, log: bytes(log), views: bytes(views), keys: bytes(keys) };
}

/** What waits in the write-ahead log belongs to the file, and free pages do not. */
function intoOneFile(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
  database.close();
}

async function main(): Promise<void> {
  const few = await sizesOf(filledFolder(sizes.fewEntries, sizes.fewMembers));
  const many = await sizesOf(filledFolder(sizes.entries, sizes.members));
  const entries = many.entries - few.entries;
  const logBytes = (many.log - few.log) / entries;
  const viewBytes = (many.views - few.views) / entries;
  const keyBytes = (many.keys - few.keys) / (many.members - few.members);
  const findings: Finding[] = [
    { what: 'log, an entry (with its share of members)', unit: 'bytes', awr: logBytes },
    { what: 'views, an entry (with its share of members)', unit: 'bytes', awr: viewBytes },
    { what: 'keys, a member', unit: 'bytes', awr: keyBytes },
    { what: 'a nation: log', unit: 'MB', awr: (NATION.entries * logBytes) / 1e6 },
    { what: 'a nation: views', unit: 'MB', awr: (NATION.entries * viewBytes) / 1e6 },
    { what: 'a nation: keys', unit: 'MB', awr: (NATION.members * keyBytes) / 1e6 },
  ];
  const { members, timebanks } = NATION;
  const words = [members, NATION.entries, timebanks].map((count) => count.toLocaleString('en'));
  report({
    benchmark: 'nation',
    findings,
    remarks: [
      `measured between ${few.entries.toLocaleString('en')} and ${many.entries.toLocaleString('en')} entries`,
      `a nation: ${words[0]} members and ${words[1]} entries in ${words[2]} timebanks`,
    ],
  });
}

void main();

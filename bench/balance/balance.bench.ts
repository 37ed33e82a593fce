import { configurationFrom, openAwr, viewsOnly } from '@awr/composition';
import { AccountQueries, type LedgerTables, memberAccount, StatementQueries } from '@awr/ledger';
import { type FilledFolder, filledFolder } from '../filled-folder/filled-folder';
import { AwrProcess } from '../support/awr-process';
import { Chance } from '../support/chance';
import { type Finding, report } from '../support/findings';
import { get } from '../support/load';
import { percentile } from '../support/percentile';
import { sizes } from '../support/sizes';

/**
 * One member's balance and the first page of their statement, in a small ledger and in a large one, whose members have
 * as many entries each: as queries, and over HTTP. The ledgers take turns.
 */
const TURNS = 4;
/** Beyond this a read is not flat any more; below it differences are the size of the caches. */
const FLAT = 1.5;

/** Reads something of so many members, chosen by chance; gives what each took, in ms. */
type Reading = (times: number) => Promise<readonly number[]>;
type Readings = Readonly<Record<string, Reading>>;

interface Reader {
  readonly readings: Readings;
  close(): Promise<void>;
}

async function byQuery({ path, timebankId, memberIds }: FilledFolder): Promise<Reader> {
  const awr = await openAwr({ ...configurationFrom(process.env), dataDir: path }, () => {});
  await awr.waiter.waitFor('all', await awr.store.head(), 600_000);
  const views = viewsOnly<LedgerTables>(awr.views);
  const accounts = new AccountQueries(views);
  const statements = new StatementQueries(views, awr.keyring);
  const timed = (read: (account: string) => Promise<unknown>) => async (times: number) => {
    const chance = new Chance(times);
    const took: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const account = memberAccount(chance.one(memberIds));
      const began = performance.now();
      if ((await read(account)) === undefined) throw new Error(`there is no ${account}`);
      took.push(performance.now() - began);
    }
    return took;
  };
  return {
    readings: {
      'balance, by query': timed((account) => accounts.byId(timebankId, account)),
      'first statement page, by query': timed((account) => statements.of(timebankId, account)),
    },
    close: () => awr.close(),
  };
}

async function overHttp({ path, timebankId, memberIds }: FilledFolder): Promise<Reader> {
  const awr = await AwrProcess.start(path);
  const asked = (what: string) => (times: number) => {
    const chance = new Chance(times);
    const next = () => `/api/v1/timebanks/${timebankId}/members/${chance.one(memberIds)}/${what}`;
    return get({ url: awr.address, token: awr.operatorKey, path: next }, times);
  };
  return {
    readings: { 'balance, over HTTP': asked('balance'), 'first statement page, over HTTP': asked('statement') },
    close: () => awr.stop(),
  };
}

async function compare(small: Reader, large: Reader): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, readLarge] of Object.entries(large.readings)) {
    const readSmall = small.readings[what]!;
    const took = { small: [] as number[], large: [] as number[] };
    await readSmall(sizes.reads);
    await readLarge(sizes.reads);
    for (let turn = 0; turn < TURNS; turn++) {
      took.small.push(...(await readSmall(sizes.reads)));
      took.large.push(...(await readLarge(sizes.reads)));
    }
    for (const percent of [50, 99]) {
      findings.push({
        what: `${what}: ${percent} % within`,
        unit: 'ms',
        awr: percentile(took.large, percent),
        beside: {
          what: `at ${sizes.fewEntries.toLocaleString('en')} entries`,
          amount: percentile(took.small, percent),
        },
        ...(percent === 50 && { aim: { ratioAtMost: FLAT } }),
      });
    }
  }
  await small.close();
  await large.close();
  return findings;
}

async function main(): Promise<void> {
  const entriesEach = sizes.entries / sizes.members;
  const few = filledFolder(sizes.fewEntries, sizes.fewMembers);
  const many = filledFolder(sizes.entries, sizes.members);
  const queries = await compare(await byQuery(few), await byQuery(many));
  const http = await compare(await overHttp(few), await overHttp(many));
  report({
    benchmark: 'balance',
    findings: [...queries, ...http],
    remarks: [
      `at ${many.entries.toLocaleString('en')} entries, beside ${few.entries.toLocaleString('en')}; some ${entriesEach} a member in both`,
      'one request at a time; members chosen by chance',
    ],
  });
}

void main();

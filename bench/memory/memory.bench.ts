import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type FilledFolder, filledFolder, inCopyOf } from '../filled-folder/filled-folder';
import { AwrProcess, RUN_TYPESCRIPT } from '../support/awr-process';
import { Chance } from '../support/chance';
import { report } from '../support/findings';
import { sizes } from '../support/sizes';

/**
 * What a million entries take in memory: of the whole process once it is warm, and of the ledger's state alone, beside
 * the same facts as plain objects and a Map.
 */
const MEGABYTE = 1e6;

/** Resident memory of a process whose ledger is hot: it has served balances, statements and commands. */
async function residentWhenWarm({ path, timebankId, memberIds }: FilledFolder): Promise<number> {
  const awr = await AwrProcess.start(path);
  const chance = new Chance(1);
  const timebank = `/timebanks/${timebankId}`;
  for (let turn = 0; turn < sizes.reads / 2; turn++) {
    const member = chance.one(memberIds);
    await awr.get(`${timebank}/members/${member}/balance`);
    await awr.get(`${timebank}/members/${member}/statement`);
    await awr.post(`${timebank}/hours`, { member, minutes: 30, on: '2025-12-31' });
  }
  const { residentBytes } = awr;
  await awr.stop();
  return residentBytes;
}

/** Bytes that a process of its own needs more once it holds the ledger in one form or another. */
function bytesHeld(form: 'awr' | 'plain', { path, timebankId }: FilledFolder): number {
  const args = ['--expose-gc', '--import', RUN_TYPESCRIPT, join(__dirname, 'held-ledger.ts'), form, path, timebankId];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function main(): Promise<void> {
  const few = filledFolder(sizes.fewEntries, sizes.fewMembers);
  const many = filledFolder(sizes.entries, sizes.members);
  let [small, large] = [Number.NaN, Number.NaN];
  await inCopyOf(few, async (copy) => void (small = await residentWhenWarm(copy)));
  await inCopyOf(many, async (copy) => void (large = await residentWhenWarm(copy)));
  const perMillion = 1e6 / many.entries;
  const [awr, plain] = [bytesHeld('awr', many), bytesHeld('plain', many)];
  report({
    benchmark: 'memory',
    findings: [
      {
        what: 'whole process, warm',
        unit: 'MB',
        awr: large / MEGABYTE,
        beside: { what: `at ${few.entries.toLocaleString('en')} entries`, amount: small / MEGABYTE },
      },
      {
        what: 'the ledger’s state, per million entries',
        unit: 'MB',
        awr: (awr * perMillion) / MEGABYTE,
        beside: { what: 'objects and a Map', amount: (plain * perMillion) / MEGABYTE },
      },
    ],
    remarks: [
      `the process takes ${Math.round((((large - small) / (many.entries - few.entries)) * 1e6) / MEGABYTE)} MB more for each million entries`,
      `${many.entries.toLocaleString('en')} entries of ${many.memberIds.length.toLocaleString('en')} members`,
    ],
  });
}

void main();

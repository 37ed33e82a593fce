import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { dataFolder } from '@awr/composition';
import { scanAndParse } from '../event-store/bare-sqlite';
import { type FilledFolder, filledFolder, inCopyOf } from '../filled-folder/filled-folder';
import { AwrProcess } from '../support/awr-process';
import { type Finding, report } from '../support/findings';
import { median } from '../support/percentile';
import { sizes } from '../support/sizes';

/**
 * From the start of the process to its first balance and to its first accepted command: with what was kept at the last
 * stop, and without (cache.db deleted), beside the same with a small log, and beside a bare scan of the log.
 */
const TURNS = 3;

interface Started {
  /** In seconds since the start of the process. */
  readonly balance: number;
  readonly command: number;
}

async function start({ path, timebankId, memberIds }: FilledFolder): Promise<Started> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const awr = await AwrProcess.start(path);
  const timebank = `/timebanks/${timebankId}`;
  const [member] = memberIds;
  await awr.get(`${timebank}/members/${member}/balance`);
  const balance = since();
  await awr.post(`${timebank}/hours`, { member, minutes: 60, on: '2025-12-31' });
  const command = since();
  await awr.stop();
  return { balance, command };
}

function forgetKept({ path }: FilledFolder): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(dataFolder(path).cache + suffix, { force: true });
}

function scanSeconds({ path }: FilledFolder): number {
  const log = new DatabaseSync(dataFolder(path).log, { readOnly: true });
  const began = performance.now();
  scanAndParse(log);
  log.close();
  return (performance.now() - began) / 1000;
}

async function main(): Promise<void> {
  const kept: Started[] = [];
  const anew: Started[] = [];
  const small: Started[] = [];
  const scans: number[] = [];
  const few = filledFolder(sizes.fewEntries, sizes.fewMembers);
  const many = filledFolder(sizes.entries, sizes.members);
  await inCopyOf(few, (smallLog) =>
    inCopyOf(many, async (largeLog) => {
      for (let turn = 0; turn < TURNS; turn++) {
        small.push(await start(smallLog));
        kept.push(await start(largeLog));
        scans.push(scanSeconds(largeLog));
        forgetKept(largeLog);
        anew.push(await start(largeLog));
      }
    }),
  );
  const of = (starts: readonly Started[], what: keyof Started) => median(starts.map((each) => each[what]));
  const finding = (what: keyof Started, said: string): Finding[] => [
    {
      what: `${said}, from a snapshot`,
      unit: 's',
      awr: of(kept, what),
      beside: { what: `at ${sizes.fewEntries.toLocaleString('en')} entries`, amount: of(small, what) },
      aim: { atMost: 2 },
    },
    {
      what: `${said}, without a snapshot`,
      unit: 's',
      awr: of(anew, what),
      beside: { what: 'bare scan', amount: median(scans) },
    },
  ];
  report({
    benchmark: 'cold-start',
    findings: [...finding('balance', 'to the first balance'), ...finding('command', 'to the first accepted command')],
    remarks: [`${many.events.toLocaleString('en')} events; the files were in the operating system's cache`],
  });
}

void main();

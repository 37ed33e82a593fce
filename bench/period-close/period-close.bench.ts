import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationFrom, openAwr } from '@awr/composition';
import { isRefusal, newId } from '@awr/kernel';
import { memberAccount, type PeriodClosed, PeriodClosing, rootFromPath } from '@awr/ledger';
import { filledFolder, inCopyOf, type FilledFolder } from '../filled-folder/filled-folder';
import { report } from '../support/findings';
import { median } from '../support/percentile';
import { QUICK } from '../support/sizes';
import { bareHashes, bareWrite } from './bare-tree';

/**
 * Closing a period: totals, every balance at its end and a root hash over them, the balances kept as a blob, and the
 * event, all on disk. Then one balance proved, and the proof checked. Beside each, the same hashes of the same bytes.
 */
const [ENTRIES, MEMBERS] = QUICK ? [50_000, 500] : [500_000, 10_000];
const TURNS = 9;
const actor = { id: 'token:bench', roles: ['broker'] } as const;

async function timed<Result>(into: number[], work: () => Result | Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  into.push(performance.now() - began);
  return result;
}

async function closings({ path, timebankId, memberIds }: FilledFolder): Promise<void> {
  const awr = await openAwr({ ...configurationFrom(process.env), dataDir: path }, () => {});
  const periods = new PeriodClosing(awr.execution, awr.blobs);
  const today = new Date().toISOString().slice(0, 10);
  const took = { closing: [], bareClosing: [], proof: [], bareProof: [], check: [], bareCheck: [] } as Took;
  const file = join(tmpdir(), `awr-bench-balances-${process.pid}`);
  let accounts = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const until = dayBefore(today, TURNS - turn);
    const context = { commandId: newId(), actor, timebankId };
    const closing = { until, today, closedBy: actor.id };
    const answer = await timed(took.closing, () => periods.close(timebankId, closing, context));
    if (isRefusal(answer)) throw new Error(answer.refused);
    const { data } = answer.events.at(-1) as unknown as PeriodClosed;
    const leaves = (await periods.balances(data)).map((balance) => Buffer.from(`\0${JSON.stringify(balance)}`));
    accounts = leaves.length;
    await timed(took.bareClosing, () => {
      bareHashes(leaves);
      bareWrite(file, Buffer.concat(leaves));
    });
    const proof = await timed(took.proof, () => periods.proof(data, memberAccount(memberIds[turn]!)));
    if (!proof) throw new Error('there is no balance to prove');
    await timed(took.bareProof, () => bareHashes([readFileSync(file), ...leaves]));
    const way = proof.path.map((hash) => Buffer.from(hash, 'hex'));
    const root = await timed(took.check, () => rootFromPath(proof.leaf, proof.index, proof.count, way));
    if (root?.toString('hex') !== data.root) throw new Error('the proof does not lead to the root');
    await timed(took.bareCheck, () => bareHashes(leaves.slice(0, Math.ceil(way.length / 2))));
  }
  rmSync(file);
  await awr.close();
  report({
    benchmark: 'period-close',
    findings: [
      finding('a period closed, on disk', took.closing, 'the same hashes, the same bytes on disk', took.bareClosing),
      finding('one balance proved', took.proof, 'the same hashes, the same bytes read', took.bareProof),
      finding('a proof checked', took.check, 'as many hashes', took.bareCheck),
    ],
    remarks: [`${accounts.toLocaleString('en')} accounts, ${ENTRIES.toLocaleString('en')} entries; ${TURNS} periods`],
  });
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

type Took = Record<'closing' | 'bareClosing' | 'proof' | 'bareProof' | 'check' | 'bareCheck', number[]>;

function finding(what: string, awr: readonly number[], beside: string, bare: readonly number[]) {
  return { what, unit: 'ms', awr: median(awr), beside: { what: beside, amount: median(bare) } } as const;
}

void inCopyOf(filledFolder(ENTRIES, MEMBERS), closings);

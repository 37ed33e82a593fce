import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { inFolder } from '../event-store/measure';
import { AwrProcess, firstOutput, processorSeconds, RUN_TYPESCRIPT } from '../support/awr-process';
import { Chance } from '../support/chance';
import { type Finding, report } from '../support/findings';
import { type Answers, type Asking, CONNECTIONS, post } from '../support/load';
import { median, percentile } from '../support/percentile';
import { sizes } from '../support/sizes';

/**
 * Durable single commands a second through the real API, beside a bare route that validates and appends. Both serve in
 * processes of their own; they take turns, so that what else the machine does meets both.
 */
const WARM_UP_SECONDS = 2;

interface Bare {
  readonly address: string;
  readonly child: ChildProcess;
}

interface Served extends Answers {
  /** Processor time of the server for each, in microseconds: what else the machine does hardly changes it. */
  readonly processorMicros: number;
}

interface Turns {
  readonly awr: Served[];
  readonly bare: Served[];
}

/** Who is asked, and how to tell what processor time it has used. */
interface Server extends Asking {
  readonly processorSeconds: () => number;
}

async function bareRoute(folder: string): Promise<Bare> {
  const child = spawn(process.execPath, ['--import', RUN_TYPESCRIPT, join(__dirname, 'bare-route.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, address: (await firstOutput(child)).trim() };
}

/** A timebank with members who have hours to give, and a broker's token for it. */
async function timebank(awr: AwrProcess): Promise<{ path: string; token: string; members: string[] }> {
  const { id } = await awr.post<{ id: string }>('/timebanks', { name: { en: 'Bench' }, numberPrefix: 'B' });
  const path = `/timebanks/${id}`;
  const members = Array.from({ length: sizes.apiMembers }, (_, n) => `B${String(n + 1).padStart(5, '0')}`);
  for (const number of members) {
    await awr.post(`${path}/members`, { number, givenName: 'Nia', language: 'cy', contactBy: 'none' });
  }
  const { token } = await awr.post<{ token: string }>('/tokens', { name: 'bench', roles: ['broker'], timebankId: id });
  for (let from = 0; from < members.length; from += 500) {
    const lines = members.slice(from, from + 500).map((member) => ({ member, minutes: 6_000 }));
    await awr.post(`${path}/registers`, { on: '2025-01-01', lines });
  }
  return { path: `/api/v1${path}`, token, members };
}

/** Waits until the views have taken in everything, so that nobody's turn is spent on another's work. */
async function settled(awr: AwrProcess): Promise<void> {
  for (let lag = 1; lag > 0;) {
    const text = await (
      await fetch(`${awr.address}/metrics`, { headers: { authorization: `Bearer ${awr.operatorKey}` } })
    ).text();
    const lags = [...text.matchAll(/^awr_projection_lag_events\{[^}]*\} (\d+)/gm)].map(([, events]) => Number(events));
    lag = Math.max(0, ...lags);
    if (lag > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function takeTurns(awr: AwrProcess, servers: { awr: Server; bare: Server }): Promise<Turns> {
  await post(servers.awr, WARM_UP_SECONDS);
  await post(servers.bare, WARM_UP_SECONDS);
  const turns: Turns = { awr: [], bare: [] };
  for (let turn = 0; turn < sizes.turns; turn++) {
    await settled(awr);
    turns.awr.push(await serve(servers.awr, () => settled(awr)));
    turns.bare.push(await serve(servers.bare, async () => {}));
  }
  return turns;
}

/** The views' part of a command is counted too, though nobody waits for it. */
async function serve(server: Server, afterwards: () => Promise<void>): Promise<Served> {
  const before = server.processorSeconds();
  const answers = await post(server, sizes.secondsATurn);
  await afterwards();
  const used = server.processorSeconds() - before;
  return { ...answers, processorMicros: (used / answers.latencies.length) * 1e6 };
}

function findings(what: string, { awr, bare }: Turns): Finding[] {
  const rate = (turns: Answers[]) => median(turns.map(({ rate }) => rate));
  const took = (turns: Answers[], percent: number) =>
    percentile(
      turns.flatMap(({ latencies }) => latencies),
      percent,
    );
  return [
    {
      what: `${what}, ${CONNECTIONS} connections`,
      unit: '/s',
      awr: rate(awr),
      beside: { what: 'bare route', amount: rate(bare) },
      aim: { ratioAtLeast: 0.5 },
    },
    {
      what: `${what}: processor time for each`,
      unit: 'µs',
      awr: median(awr.map(({ processorMicros }) => processorMicros)),
      beside: { what: 'bare route', amount: median(bare.map(({ processorMicros }) => processorMicros)) },
    },
    ...[50, 99].map<Finding>((percent) => ({
      what: `${what}: ${percent} % are answered within`,
      unit: 'ms',
      awr: took(awr, percent),
      beside: { what: 'bare route', amount: took(bare, percent) },
    })),
  ];
}

async function main(): Promise<void> {
  await inFolder(async (folder) => {
    const awr = await AwrProcess.start(join(folder, 'awr'));
    const bare = await bareRoute(folder);
    const { path, token, members } = await timebank(awr);
    const chance = new Chance(17);
    const member = () => chance.one(members);
    const minutes = () => 1 + chance.below(30);
    const to = (kind: string, body: () => unknown) => ({
      awr: { url: `${awr.address}${path}/${kind}`, token, body, processorSeconds: () => awr.processorSeconds },
      bare: { url: `${bare.address}/${kind}`, token, body, processorSeconds: () => processorSeconds(bare.child.pid!) },
    });
    const on = '2025-09-13';
    const hours = await takeTurns(
      awr,
      to('hours', () => ({ member: member(), minutes: minutes(), on })),
    );
    const gifts = await takeTurns(
      awr,
      to('gifts', () => ({ from: member(), to: member(), minutes: minutes(), on })),
    );
    const refused = gifts.awr.reduce((sum, answers) => sum + answers.refused, 0);
    report({
      benchmark: 'api',
      findings: [...findings('hours recorded', hours), ...findings('gifts', gifts)],
      remarks: [`${refused} gifts were refused by a rule (to oneself, or more than there was)`],
    });
    bare.child.kill('SIGTERM');
    await awr.stop();
  });
}

void main();

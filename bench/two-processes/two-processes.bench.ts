import { deserialize, serialize } from 'node:v8';
import { isRefusal } from '@awr/kernel';
import { type Ledger, type LedgerCommand, ledgerDecider, ledgerTesting, memberAccount } from '@awr/ledger';
import { AwrApart } from '../../test/support/awr-apart';
import { A_DAY, TimebankOverHttp } from '../../test/support/timebank-over-http';
import { Chance } from '../support/chance';
import { type Finding, report } from '../support/findings';
import { type Answers, CONNECTIONS, post } from '../support/load';
import { median, percentile } from '../support/percentile';
import { sizes } from '../support/sizes';

/**
 * Durable single commands a second through two API processes beside one, over the same event store, views and keys, the
 * connections shared out among those asked. On one ledger the two must take turns; on a ledger each they need not.
 */
const WARM_UP_SECONDS = 2;
const MEMBERS = 50;
const chance = new Chance(17);

type Banks = readonly TimebankOverHttp[];

async function bankOf(apart: AwrApart, api: number, prefix: string): Promise<TimebankOverHttp> {
  const bank = await TimebankOverHttp.found(apart.apis[api]!, { prefix });
  for (let at = 0; at < MEMBERS; at += 1) await bank.join(`${prefix}${at}`);
  return bank;
}

/** Posts hours to a bank through each of these processes at once. */
async function hours(apart: AwrApart, apis: readonly number[], banks: Banks, seconds: number): Promise<Answers> {
  const connections = CONNECTIONS / apis.length;
  const all = await Promise.all(
    apis.map((api, at) => {
      const bank = banks[at % banks.length]!;
      const body = () => ({
        member: `${prefixOf(bank, banks)}${chance.below(MEMBERS)}`,
        minutes: 1 + chance.below(30),
        on: A_DAY,
      });
      return post(
        { url: `${apart.apis[api]!.address}${bank.at('/hours')}`, token: bank.broker, body, connections },
        seconds,
      );
    }),
  );
  return {
    rate: all.reduce((sum, { rate }) => sum + rate, 0),
    latencies: all.flatMap(({ latencies }) => latencies),
    refused: all.reduce((sum, { refused }) => sum + refused, 0),
  };
}

const PREFIXES = ['A', 'B'] as const;
const prefixOf = (bank: TimebankOverHttp, banks: Banks) => PREFIXES[banks.indexOf(bank)]!;

async function main(): Promise<void> {
  const apart = await AwrApart.start(2);
  try {
    const banks = [await bankOf(apart, 0, 'A'), await bankOf(apart, 1, 'B')];
    const [first] = banks as [TimebankOverHttp];
    const turns = { one: [] as Answers[], both: [] as Answers[], apart: [] as Answers[] };
    await hours(apart, [0, 1], banks, WARM_UP_SECONDS);
    for (let turn = 0; turn < sizes.turns; turn += 1) {
      turns.one.push(await hours(apart, [0], [first], sizes.secondsATurn));
      turns.both.push(await hours(apart, [0, 1], [first], sizes.secondsATurn));
      turns.apart.push(await hours(apart, [0, 1], banks, sizes.secondsATurn));
    }
    const refused = Object.values(turns).flatMap((all) => all.map(({ refused }) => refused));
    report({
      benchmark: 'two-processes',
      findings: [
        ...beside('two processes, one ledger', turns.both, turns.one),
        ...beside('two processes, a ledger each', turns.apart, turns.one),
        goingBack(),
      ],
      remarks: [
        'the event store is a double in memory, in a process of its own on the same machine',
        `${refused.reduce((sum, one) => sum + one, 0)} were refused`,
      ],
    });
  } finally {
    await apart.remove();
  }
}

function beside(what: string, ours: readonly Answers[], one: readonly Answers[]): Finding[] {
  const rate = (all: readonly Answers[]) => median(all.map(({ rate }) => rate));
  const within = (all: readonly Answers[]) =>
    percentile(
      all.flatMap(({ latencies }) => latencies),
      99,
    );
  return [
    { what, unit: '/s', awr: rate(ours), beside: { what: 'one process', amount: rate(one) } },
    {
      what: `${what}: 99 % within`,
      unit: 'ms',
      awr: within(ours),
      beside: { what: 'one process', amount: within(one) },
    },
  ];
}

/** What a lost race costs on a large ledger: its state again from the copy in memory. */
function goingBack(): Finding {
  const state = aLargeLedger();
  const began = performance.now();
  const copy = serialize(ledgerDecider.snapshot!.encode(state));
  const copied = performance.now();
  ledgerDecider.snapshot!.decode(deserialize(copy) as never);
  const amount = copied - began;
  return {
    what: `a state again from its copy, ${sizes.entries.toLocaleString('en')} entries`,
    unit: 'ms',
    awr: performance.now() - copied,
    beside: { what: 'making the copy', amount },
  };
}

function aLargeLedger(): Ledger {
  const { openLedger, openAccount, recordHours } = ledgerTesting;
  const members = Array.from({ length: sizes.members }, (_, number) => memberAccount(`0190a0b0-${number}`));
  const state = ledgerDecider.initial();
  const obey = (command: LedgerCommand) => {
    const outcome = ledgerDecider.decide(command, state);
    if (isRefusal(outcome)) throw new Error(`${command.type} is refused: ${outcome.refused}`);
    for (const event of outcome) ledgerDecider.evolve(state, event);
  };
  obey(openLedger({}));
  for (const member of members) obey(openAccount(member));
  for (let at = 0; at < sizes.entries; at += 1) obey(recordHours(members[at % members.length]!, 1));
  return state;
}

void main();

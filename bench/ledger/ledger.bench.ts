import { serialize } from 'node:v8';
import { isRefusal } from '@awr/kernel';
import {
  type Ledger,
  type LedgerCommand,
  type LedgerEvent,
  ledgerDecider,
  ledgerTesting,
  memberAccount,
} from '@awr/ledger';
import { report } from '../support/findings';
import { sizes } from '../support/sizes';

/**
 * How fast the ledger's rules are by themselves, without disk or runtime: an upper limit for everything above them.
 * Beside it, what JSON.parse of the same events takes, which every replay has to do.
 */
const { openLedger, openAccount, recordHours, giveCredits, reverseEntry } = ledgerTesting;

const members = Array.from({ length: sizes.members }, (_, number) => memberAccount(`0190a0b0-${number}`));
const about = { groupId: 'choir', category: 'music', activityId: 'concert' };

function openLedgerOfAll(): Ledger {
  const state = ledgerDecider.initial();
  for (const command of [openLedger({ creditLimitMinutes: 720 }), ...members.map((id) => openAccount(id))])
    obey(command, state);
  return state;
}

/** Of ten commands: six hours, three gifts, and a reversal of the entry before. */
function commandAt(number: number): LedgerCommand {
  const [from, to] = [number * 7919, number * 104_729].map((place) => members[place % members.length]!);
  if (number % 10 === 9) return reverseEntry(`e-${String(number).padStart(6, '0')}`);
  return number % 10 < 6 || from === to ? recordHours(to!, 60, about) : giveCredits(from!, to!, 1, about);
}

function obey(command: LedgerCommand, state: Ledger): LedgerEvent[] {
  const outcome = ledgerDecider.decide(command, state);
  if (isRefusal(outcome)) throw new Error(`${command.type} is refused: ${outcome.refused}`);
  for (const event of outcome) ledgerDecider.evolve(state, event);
  return outcome;
}

function seconds(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

function main(): void {
  const { entries } = sizes;
  const commands = Array.from({ length: entries }, (_, number) => commandAt(number));
  const state = openLedgerOfAll();
  // Events are let go of at once, as they are once they are on disk.
  const deciding = seconds(() => commands.forEach((command) => obey(command, state)));

  const again = openLedgerOfAll();
  const texts = commands.flatMap((command) => obey(command, again).map((event) => JSON.stringify(event)));
  let events: LedgerEvent[] = [];
  const parsing = seconds(() => (events = texts.map((text) => JSON.parse(text) as LedgerEvent)));
  const replayed = openLedgerOfAll();
  const replaying = seconds(() => events.forEach((event) => ledgerDecider.evolve(replayed, event)));

  let snapshot: Buffer = Buffer.alloc(0);
  const keeping = seconds(() => (snapshot = serialize(ledgerDecider.snapshot!.encode(state))));
  const beside = { what: 'JSON.parse of the same events', amount: entries / parsing };
  report({
    benchmark: 'ledger',
    findings: [
      { what: 'decide and evolve', unit: '/s', awr: entries / deciding, beside },
      { what: 'evolve, as in a replay', unit: '/s', awr: entries / replaying, beside },
      { what: 'a snapshot, made and serialised', unit: 'ms', awr: keeping * 1000 },
      { what: 'a snapshot, for each entry', unit: 'bytes', awr: snapshot.length / entries },
    ],
    remarks: [`${entries.toLocaleString('en')} commands for ${members.length.toLocaleString('en')} members`],
  });
}

main();

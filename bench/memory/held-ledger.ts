/**
 * Holds a ledger in memory, as Awr does or as plain objects, and prints how many bytes that takes.
 * Takes the form, the data folder and the timebank.
 */
import { dataFolder } from '@awr/composition';
import { type EventStore, openSqliteEventReader, openSqliteMemory, type StoredEvent } from '@awr/event-store';
import { systemClock } from '@awr/kernel';
import { type Entry, ledgerDecider } from '@awr/ledger';
import { DeciderRuntime } from '@awr/runtime';

const [form, path = '', timebankId = ''] = process.argv.slice(2);
const log = openSqliteEventReader(dataFolder(path).log);

/** The same facts in the first way that comes to mind. */
interface PlainLedger {
  readonly balances: Map<string, number>;
  readonly entries: { minutes: number; debit: string; credit: string; isReversed: boolean; isReversal: boolean }[];
  readonly commands: Map<string, number>;
}

async function asAwrDoes(): Promise<unknown> {
  const memory = openSqliteMemory(':memory:');
  const sealer = { seal: () => neverAsked(), prepare: () => neverAsked() };
  const around = { ...memory, store: log as EventStore, sealer, clock: systemClock };
  const runtime = new DeciderRuntime({ ...around, snapshotEvery: Infinity, hotStreams: 10 });
  await runtime.look(ledgerDecider, timebankId, ({ entries }) => entries.size);
  return { runtime, memory };
}

async function asObjects(): Promise<PlainLedger> {
  const ledger: PlainLedger = { balances: new Map(), entries: [], commands: new Map() };
  for await (const page of log.readStream(`ledger-${timebankId}`)) for (const event of page) take(ledger, event);
  return ledger;
}

function take({ balances, entries, commands }: PlainLedger, { data, revision, metadata }: StoredEvent): void {
  commands.set(metadata.commandId, revision);
  const { minutes, debit, credit, reverses } = data as Entry & { reverses?: string };
  if (minutes === undefined) return;
  balances.set(debit, (balances.get(debit) ?? 0) - minutes);
  balances.set(credit, (balances.get(credit) ?? 0) + minutes);
  entries.push({ minutes, debit, credit, isReversed: false, isReversal: reverses !== undefined });
}

function bytesUsed(): number {
  (globalThis as unknown as { gc: () => void }).gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function neverAsked(): never {
  throw new Error('nothing is sealed here');
}

async function main(): Promise<void> {
  const before = bytesUsed();
  const held = form === 'awr' ? await asAwrDoes() : await asObjects();
  console.log(bytesUsed() - before);
  // Still in use here, so that it was not collected before.
  return void (held === undefined);
}

void main();

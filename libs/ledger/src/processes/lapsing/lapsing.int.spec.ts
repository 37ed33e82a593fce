import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type Memory, openSqliteEventStore, openSqliteMemory } from '@awr/event-store';
import { type Sealer, isRefusal, newId } from '@awr/kernel';
import { DeciderRuntime } from '@awr/runtime';
import { type LedgerCommand, ledgerDecider } from '../../ledger.decider';
import { agreeExchange, claimHours, nia, niaEarnedThreeHours, proposeExchange } from '../../testing';
import { Lapsing } from './lapsing';

const nothingSealed: Sealer = { seal: (person) => ({ sealed: 1, person, iv: '', text: '' }) };

describe('lapsing', () => {
  let folder: string;
  let store: EventStore;
  let memory: Memory;
  let runtime: DeciderRuntime;
  let now = Date.UTC(2025, 9, 25, 12) * 1000;
  const clock = { nowMicros: () => (now += 1) };
  const lapsings: Lapsing[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-lapsing-'));
    store = openSqliteEventStore(join(folder, 'log.db'));
    memory = openSqliteMemory(join(folder, 'memory.db'));
    runtime = new DeciderRuntime({
      store,
      ...memory,
      sealer: nothingSealed,
      clock,
      snapshotEvery: 1000,
      hotStreams: 10,
    });
    now = Date.UTC(2025, 9, 25, 12) * 1000;
    // On the last day of summer time: for one day.
    for (const command of niaEarnedThreeHours) await ask(command);
    await ask(claimHours(nia, 60, { today: '2025-10-25', lapseDays: 1 }));
    await ask(proposeExchange({ today: '2025-10-25', lapseDays: 1 }));
  });
  afterEach(async () => {
    for (const lapsing of lapsings.splice(0)) await lapsing.stop();
    await runtime.settle();
    await memory.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (command: LedgerCommand) =>
    runtime.execute(ledgerDecider, 'dyffryn', {
      command,
      context: { commandId: newId(), actor: { id: 'token:broker', roles: ['broker'] } },
    });
  const aLapsing = () => {
    const lapsing = new Lapsing({ log: store, execution: runtime, clock });
    lapsings.push(lapsing);
    return lapsing;
  };
  const lapsed = async () => {
    const types: string[] = [];
    for await (const page of store.readStream('ledger-dyffryn')) types.push(...page.map(({ type }) => type));
    return types.filter((type) => type.endsWith('Lapsed'));
  };

  it('waits until the last day is over in Wales: an hour longer where the clocks go back', async () => {
    // 23:59 in Wales on the 26th is 23:59 UTC, since summer time ended that night.
    now = Date.UTC(2025, 9, 26, 23, 59) * 1000;
    expect(await aLapsing().lapse('dyffryn')).toBe(false);
    now = Date.UTC(2025, 9, 27, 0, 0) * 1000;
    expect(await aLapsing().lapse('dyffryn')).toBe(true);
    expect(await lapsed()).toEqual(['ClaimLapsed', 'ExchangeLapsed']);
  });

  it('is done once, by however many', async () => {
    now = Date.UTC(2025, 10, 3) * 1000;
    await Promise.all([aLapsing(), aLapsing()].map((lapsing) => lapsing.lapse('dyffryn')));
    await aLapsing().lapse('dyffryn');
    expect(await lapsed()).toEqual(['ClaimLapsed', 'ExchangeLapsed']);
  });

  it('looks through all ledgers when it starts, also after a time in which nothing ran', async () => {
    now = Date.UTC(2026, 2, 1) * 1000;
    aLapsing().start();
    for (;;) {
      if ((await lapsed()).length === 2) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });

  it('is not needed for a refusal: what came too late stays so, whoever is first', async () => {
    const late = await ask(agreeExchange('x-000001', [nia], { today: '2025-10-27' }));
    expect(isRefusal(late) && late.refused).toBe('exchange-lapsed');
  });
});

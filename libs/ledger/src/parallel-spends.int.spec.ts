import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, openSqliteMemory } from '@awr/event-store';
import { type Sealer, hours, isRefusal, newId, systemClock } from '@awr/kernel';
import { DeciderRuntime } from '@awr/runtime';
import { type LedgerCommand, ledgerDecider } from './ledger.decider';
import { cinema, nia, niaEarnedThreeHours, recordHours, spendCredits } from './testing';

const nothingSealed: Sealer = { seal: (person) => ({ sealed: 1, person, iv: '', text: '' }) };

it('of 200 spends of one balance at the same time exactly those succeed that it is enough for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-ledger-'));
  const store = openSqliteEventStore(join(folder, 'log.db'));
  const memory = openSqliteMemory(join(folder, 'memory.db'));
  const surroundings = { store, ...memory, sealer: nothingSealed, clock: systemClock };
  const runtime = new DeciderRuntime({ ...surroundings, snapshotEvery: 1000, hotStreams: 10 });
  const ask = (command: LedgerCommand) =>
    runtime.execute(ledgerDecider, 'dyffryn', {
      command,
      context: { commandId: newId(), actor: { id: 'desk', roles: [] } },
    });
  for (const command of [...niaEarnedThreeHours, recordHours(nia, 10)]) await ask(command);

  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(spendCredits(nia, cinema, 15))));
  const enoughFor = Math.floor((hours(3) + 10) / 15);
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(enoughFor);
  expect(
    new Set(answers.filter(isRefusal).map(({ refused, details }) => `${refused} ${details['mostMinutes']}`)),
  ).toEqual(new Set(['insufficient-credits 10']));
  expect(await runtime.look(ledgerDecider, 'dyffryn', ({ accounts }) => accounts.find(nia)?.balance)).toBe(10);

  await memory.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

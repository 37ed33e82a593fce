import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memberDecider, communityTesting } from '@awr/community';
import { type EventStore, type Memory, openSqliteEventStore, openSqliteMemory } from '@awr/event-store';
import { type Sealer, isRefusal, newId } from '@awr/kernel';
import { DeciderRuntime } from '@awr/runtime';
import { memberAccount } from '../../domain/account-id';
import { type LedgerCommand, ledgerDecider } from '../../ledger.decider';
import {
  closeAccount,
  mergeAccounts,
  nia,
  niaEarnedThreeHours,
  openAccount,
  placeHold,
  recordHours,
} from '../../testing';
import { Memberships } from '../memberships/memberships';
import { HoldLapsing } from './hold-lapsing';

const { aMember, dyffryn } = communityTesting;
const nothingSealed: Sealer = { seal: (person) => ({ sealed: 1, person, iv: '', text: '' }) };

describe('what follows from a ledger by itself', () => {
  let folder: string;
  let store: EventStore;
  let memory: Memory;
  let runtime: DeciderRuntime;
  // Nine in the morning in Wales on 13 September 2025, when the builders' holds are placed; they end at noon.
  const nine = Date.UTC(2025, 8, 13, 8) * 1000;
  const threeHours = 3 * 3_600_000_000;
  let now = nine;
  const clock = { nowMicros: () => (now += 1) };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-follows-'));
    store = openSqliteEventStore(join(folder, 'log.db'));
    memory = openSqliteMemory(join(folder, 'memory.db'));
    const kept = { snapshotEvery: 1000, hotStreams: 10 };
    runtime = new DeciderRuntime({ store, ...memory, sealer: nothingSealed, clock, ...kept });
    now = nine;
    for (const command of niaEarnedThreeHours) await ask(command);
  });
  afterEach(async () => {
    await runtime.settle();
    await memory.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const context = () => ({ commandId: newId(), actor: { id: 'token:broker', roles: ['broker'] as const } });
  const ask = async (command: LedgerCommand) => {
    const answer = await runtime.execute(ledgerDecider, dyffryn, { command, context: context() });
    if (isRefusal(answer)) throw new Error(`${command.type} is refused: ${answer.refused}`);
    return answer.events;
  };
  const typesIn = async (stream: string) => {
    const types: string[] = [];
    for await (const page of store.readStream(stream)) types.push(...page.map(({ type }) => type));
    return types;
  };

  describe('holds whose time is over', () => {
    it('are written down once, by however many, and not a moment before', async () => {
      await ask(placeHold('film', nia, 60));
      const lapsing = () => new HoldLapsing({ log: store, execution: runtime, clock });
      now = nine + threeHours - 1000;
      expect(await lapsing().lapse(dyffryn)).toEqual([]);
      now = nine + threeHours;
      await Promise.all([lapsing(), lapsing()].map((one) => one.lapse(dyffryn)));
      expect(await lapsing().lapse(dyffryn)).toEqual([]);
      expect((await typesIn(`ledger-${dyffryn}`)).filter((type) => type === 'HoldLapsed')).toHaveLength(1);
    });
  });

  describe('a membership', () => {
    const join = async (number: string) => {
      const { memberId, ...details } = aMember({ number }).data;
      const command = { type: 'JoinMember', ...details, number, today: details.joinedOn } as const;
      await runtime.execute(memberDecider, memberId, { command, context: context() });
      await ask(openAccount(memberAccount(memberId)));
      return memberId;
    };

    it('ends with its account, once, also where it is followed only after a restart', async () => {
      const memberId = await join('DYF0001');
      const account = memberAccount(memberId);
      await ask(recordHours(account, 60));
      const events = await ask(closeAccount(account, { leavingReason: 'moved' }));
      const [first, second] = [new Memberships(store, runtime), new Memberships(store, runtime)];
      for (const event of events) await Promise.all([first.follow(event), second.follow(event)]);
      for (const event of events) await new Memberships(store, runtime).follow(event);
      expect(await typesIn(`member-${memberId}`)).toEqual(['MemberJoined', 'MemberLeft']);
    });

    it('is one with another where somebody was recorded twice', async () => {
      const [old, into] = [await join('DYF0001'), await join('DYF0002')];
      const events = await ask(mergeAccounts(memberAccount(old), memberAccount(into)));
      for (const event of events) await new Memberships(store, runtime).follow(event);
      expect(await typesIn(`member-${old}`)).toEqual(['MemberJoined', 'MembersMerged']);
      expect(await typesIn(`member-${into}`)).toEqual(['MemberJoined']);
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventStore,
  type Memory,
  type StoredEvent,
  openSqliteEventStore,
  openSqliteMemory,
} from '@awr/event-store';
import { type Sealer, isRefusal, newId, systemClock } from '@awr/kernel';
import { DeciderRuntime } from '@awr/runtime';
import { dyffryn, nia, operator, owain } from '../../testing/builders';
import { issueToken } from '../../tokens/issue-token';
import { TokenDirectory } from '../../tokens/token-directory';
import { TokenEnding } from './token-ending';

const noSealing: Sealer = {
  seal: () => {
    throw new Error('nothing about a token is personal');
  },
};

describe('the tokens of a member', () => {
  let folder: string;
  let store: EventStore;
  let memory: Memory;
  let runtime: DeciderRuntime;
  const endings: TokenEnding[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'awr-ending-'));
    store = openSqliteEventStore(join(folder, 'log.db'));
    memory = openSqliteMemory(join(folder, 'memory.db'));
    const around = { store, ...memory, sealer: noSealing, clock: systemClock };
    runtime = new DeciderRuntime({ ...around, snapshotEvery: 1000, hotStreams: 10 });
  });
  afterEach(async () => {
    for (const ending of endings.splice(0)) await ending.stop();
    await memory.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const anEnding = () => {
    const ending = new TokenEnding(store, runtime);
    endings.push(ending);
    return ending;
  };
  const tokenOf = async (memberId: string): Promise<string> => {
    const wanted = { name: 'Phone', roles: ['member'], timebankId: dyffryn, memberId } as const;
    const issued = await issueToken(runtime, systemClock, wanted, { commandId: newId(), actor: operator });
    if (isRefusal(issued)) throw new Error(issued.refused);
    return issued.token;
  };
  async function happened(type: string, data: object): Promise<StoredEvent> {
    const [commandId, id] = [newId(), newId()];
    const about = { actor: 'token:broker', commandId, commandHash: '', correlationId: commandId };
    const metadata = { recordedAt: '2025-09-14T09:00:00.000000Z', ...about };
    const event = { id, type, version: 1, data, metadata };
    const { positions, revision } = await store.append(`member-${nia}`, 'any', [event]);
    return { ...event, stream: `member-${nia}`, revision, position: positions[0]! };
  }
  const isLetIn = async (token: string) =>
    (await new TokenDirectory(runtime, systemClock).authenticate(token)) !== undefined;
  const revocations = async () => {
    const found: StoredEvent[] = [];
    for await (const page of store.readAll(store.start, { types: ['ApiTokenRevoked'] })) found.push(...page.events);
    return found;
  };

  it.each([
    ['leaves', 'MemberLeft', 'member-left'],
    ['is erased', 'PersonErased', 'member-erased'],
  ])('let nobody in once the member %s, and those of others stay', async (_, type, reason) => {
    const [first, second, others] = [await tokenOf(nia), await tokenOf(nia), await tokenOf(owain)];
    const event = await happened(type, { timebankId: dyffryn, memberId: nia });
    expect(await anEnding().follow(event)).toBe(await store.head());
    expect([await isLetIn(first), await isLetIn(second), await isLetIn(others)]).toEqual([false, false, true]);
    const [revoked] = await revocations();
    expect(revoked?.data).toMatchObject({ reason, revokedOn: '2025-09-14' });
    expect(revoked?.metadata).toMatchObject({ actor: 'process:token-ending', causationId: event.id });
  });

  it('end at the next start, where a crash came in between; and once, however often the log is gone through', async () => {
    const token = await tokenOf(nia);
    await happened('MemberLeft', { timebankId: dyffryn, memberId: nia });
    await happened('PersonErased', { timebankId: dyffryn, memberId: nia });
    const ending = anEnding();
    ending.start();
    for await (const page of store.subscribe(store.start, { types: ['ApiTokenRevoked'] })) {
      if (page.events.length > 0) break;
    }
    expect(await isLetIn(token)).toBe(false);
    anEnding().start();
    await anEnding().follow(await happened('PersonErased', { timebankId: dyffryn, memberId: nia }));
    expect(await revocations()).toHaveLength(1);
  });

  it('have nothing to do with what else happens', async () => {
    const token = await tokenOf(nia);
    expect(await anEnding().follow(await happened('MemberDetailsChanged', { memberId: nia }))).toBeUndefined();
    expect(await isLetIn(token)).toBe(true);
  });
});

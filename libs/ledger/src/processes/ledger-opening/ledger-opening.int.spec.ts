import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { communityTesting } from '@awr/community';
import {
  type EventStore,
  type Memory,
  type StoredEvent,
  openSqliteEventStore,
  openSqliteMemory,
} from '@awr/event-store';
import { type DomainEvent, type Sealer, hours, newId, systemClock } from '@awr/kernel';
import { DeciderRuntime } from '@awr/runtime';
import { memberAccount } from '../../domain/account-id';
import { ledgerDecider } from '../../ledger.decider';
import { LedgerOpening } from './ledger-opening';

const { aMember, aTimebank, aVenue, dyffryn } = communityTesting;
const nothingSealed: Sealer = { seal: (person) => ({ sealed: 1, person, iv: '', text: '' }) };

describe('opening ledgers', () => {
  let folder: string;
  let store: EventStore;
  let memory: Memory;
  const openings: LedgerOpening[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'awr-ledger-'));
    store = openSqliteEventStore(join(folder, 'log.db'));
    memory = openSqliteMemory(join(folder, 'memory.db'));
  });
  afterEach(async () => {
    for (const opening of openings.splice(0)) await opening.stop();
    await memory.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** As a process of its own would do it. */
  function anOpening(): LedgerOpening {
    const surroundings = { store, ...memory, sealer: nothingSealed, clock: systemClock };
    const runtime = new DeciderRuntime({ ...surroundings, snapshotEvery: 1000, hotStreams: 10 });
    const opening = new LedgerOpening(store, runtime);
    openings.push(opening);
    return opening;
  }

  async function happened(stream: string, event: DomainEvent): Promise<StoredEvent> {
    const metadata = { recordedAt: '2025-09-14T09:00:00.000000Z', actor: 'token:broker', commandHash: '' };
    const [commandId, id] = [newId(), newId()];
    const stored = { id, version: 1, ...event, metadata: { ...metadata, commandId, correlationId: commandId } };
    const { positions, revision } = await store.append(stream, 'any', [stored]);
    return { ...stored, stream, revision, position: positions[0]! };
  }

  const founded = (policy = {}) => happened(`timebank-${dyffryn}`, aTimebank(policy));
  const joined = (number: string) => happened(`member-${number}`, aMember({ number }));

  /** The ledger's events, from the first, once there are so many. */
  async function ledgerWith(count: number): Promise<StoredEvent[]> {
    const found: StoredEvent[] = [];
    for await (const page of store.subscribe(store.start, { categories: ['ledger'] })) {
      found.push(...page.events);
      if (found.length >= count) break;
    }
    return found;
  }
  const accountsIn = (events: readonly StoredEvent[]) =>
    events.filter(({ type }) => type === 'AccountOpened').map(({ data }) => (data as { accountId: string }).accountId);

  it('follows the log, whatever was there before and comes later', async () => {
    await founded({ creditLimitMinutes: hours(12) });
    const nia = await joined('DYF0001');
    anOpening().start();
    const before = await ledgerWith(5);
    expect(before.map(({ type }) => type)).toEqual([
      'LedgerOpened',
      'AccountOpened',
      'AccountOpened',
      'LimitsSet',
      'AccountOpened',
    ]);
    expect(before[3]?.data).toMatchObject({ creditLimitMinutes: hours(12), policyRevision: 0 });
    expect(before[4]?.metadata).toMatchObject({
      actor: 'process:ledger-opening',
      causationId: nia.id,
      timebankId: dyffryn,
    });

    await happened(`timebank-${dyffryn}`, aVenue());
    expect(accountsIn(await ledgerWith(6))).toHaveLength(4);
  });

  it('is done at once for whoever asks, and not again when the log is followed', async () => {
    const opening = anOpening();
    await opening.follow(await founded());
    const nia = await joined('DYF0001');
    const position = await opening.follow(nia);
    expect(position).toBe(await store.head());
    expect(await opening.follow(nia)).toBeUndefined();

    anOpening().start();
    await joined('DYF0002');
    expect(accountsIn(await ledgerWith(6))).toHaveLength(4);
  });

  it('is done once where two do it at the same time', async () => {
    await anOpening().follow(await founded());
    const members = [await joined('DYF0001'), await joined('DYF0002'), await joined('DYF0003')];
    const [one, other] = [anOpening(), anOpening()];
    await Promise.all(members.flatMap((member) => [one.follow(member), other.follow(member)]));
    const opened = accountsIn(await ledgerWith(7));
    expect(opened).toHaveLength(5);
    expect(new Set(opened).size).toBe(5);
  });

  it('makes good what was asked before the ledger was open', async () => {
    const founding = await founded();
    const member = aMember({ number: 'DYF0001' });
    const nia = await happened('member-nia', member);
    const opening = anOpening();
    expect(await opening.follow(nia)).toBeUndefined();
    await opening.follow(founding);
    await opening.follow(nia);
    expect(accountsIn(await ledgerWith(5))).toContain(memberAccount(member.data.memberId));
  });

  it('leaves a ledger as the decider wants it', async () => {
    const opening = anOpening();
    await opening.follow(await founded());
    const events = await ledgerWith(4);
    const state = events.reduce(
      (ledger, event) => ledgerDecider.evolve(ledger, event as never),
      ledgerDecider.initial(),
    );
    expect([...state.accounts].map(({ id }) => id)).toEqual(['issuing', 'pot']);
  });
});

import { refuse } from '@awr/kernel';
import type { Memory, MemoryOptions } from '../src/memory/memory';
import type { RememberedRefusal } from '../src/memory/refusal-memory';

/** Where a memory is kept, for one test. */
export interface MemoryPlace {
  open(options?: MemoryOptions): Promise<Memory>;
  /** Changes every snapshot's state, behind the memory's back. */
  harmSnapshots(): Promise<void>;
  remove(): Promise<void>;
}

/** What every memory of states and refusals must do. */
export function memoryContract(makePlace: () => Promise<MemoryPlace>): void {
  let place: MemoryPlace;
  let memory: Memory;
  beforeEach(async () => {
    place = await makePlace();
    memory = await place.open();
  });
  afterEach(async () => {
    await memory.close();
    await place.remove();
  });

  async function restart(options?: MemoryOptions): Promise<void> {
    await memory.close();
    memory = await place.open(options);
  }

  const state = (text: string) => new Uint8Array(Buffer.from(text));

  describe('of states', () => {
    it('keeps a state byte for byte, across restarts', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
      await memory.snapshots.save('ledger-1', 3, { revision: 41, state: bytes });
      await restart();
      expect(await memory.snapshots.load('ledger-1', 3)).toEqual({ revision: 41, state: bytes });
      expect(await memory.snapshots.load('ledger-2', 3)).toBeUndefined();
    });

    it('keeps only the newest', async () => {
      for (const revision of [10, 30, 20]) {
        await memory.snapshots.save('ledger-1', 1, { revision, state: state(`at ${revision}`) });
      }
      expect(await memory.snapshots.load('ledger-1', 1)).toEqual({ revision: 30, state: state('at 30') });
    });

    it('gives nothing to another version of the decider, whose first state takes its place', async () => {
      await memory.snapshots.save('ledger-1', 1, { revision: 30, state: state('old') });
      expect(await memory.snapshots.load('ledger-1', 2)).toBeUndefined();
      await memory.snapshots.save('ledger-1', 2, { revision: 10, state: state('new') });
      expect(await memory.snapshots.load('ledger-1', 2)).toMatchObject({ revision: 10 });
      expect(await memory.snapshots.load('ledger-1', 1)).toBeUndefined();
    });

    it('takes a damaged state for none', async () => {
      await memory.snapshots.save('ledger-1', 1, { revision: 30, state: state('whole') });
      await memory.close();
      await place.harmSnapshots();
      memory = await place.open();
      expect(await memory.snapshots.load('ledger-1', 1)).toBeUndefined();
    });
  });

  describe('of refusals', () => {
    const tooLittle = { commandHash: 'c0ffee', refusal: refuse('insufficient-credits', { most: 90 }) };
    const locked = { commandHash: 'decaf', refusal: refuse('account-locked', { accountId: 'pot' }) };
    const remember = (commandId: string, refused: RememberedRefusal) =>
      memory.refusals.remember('ledger-1', [{ commandId, ...refused }]);
    const recalled = async (stream: string, ...commandIds: string[]) =>
      Object.fromEntries(await memory.refusals.recall(stream, commandIds));

    it('knows a refusal at once, once it is written, and after a restart', async () => {
      expect(await recalled('ledger-1', 'a')).toEqual({});
      await remember('a', tooLittle);
      expect(await recalled('ledger-1', 'a')).toMatchObject({ a: tooLittle });
      await new Promise(setImmediate);
      expect(await recalled('ledger-1', 'a', 'b')).toMatchObject({ a: tooLittle });
      await restart();
      expect(await recalled('ledger-1', 'b', 'a')).toEqual({ a: tooLittle });
      expect(await recalled('ledger-2', 'a')).toEqual({});
      expect(await recalled('ledger-1')).toEqual({});
    });

    it('keeps the first answer to a command id', async () => {
      await remember('a', tooLittle);
      await remember('a', locked);
      expect(await recalled('ledger-1', 'a')).toMatchObject({ a: tooLittle });
      await restart();
      await remember('a', locked);
      await restart();
      expect(await recalled('ledger-1', 'a')).toEqual({ a: tooLittle });
    });

    it('keeps the newest, as many as it was told to', async () => {
      await restart({ mostRefusals: 3 });
      for (const id of ['a', 'b', 'c', 'd']) await remember(id, tooLittle);
      await restart({ mostRefusals: 3 });
      await remember('e', tooLittle);
      await restart();
      expect(Object.keys(await recalled('ledger-1', 'a', 'b', 'c', 'd', 'e')).sort()).toEqual(['c', 'd', 'e']);
    });

    it('goes on knowing the newest when many times as many have come and gone', async () => {
      await restart({ mostRefusals: 3 });
      const ids = Array.from({ length: 20 }, (_, n) => `id ${n}`);
      for (const id of ids) {
        expect(await recalled('ledger-1', id)).toEqual({});
        await remember(id, tooLittle);
        await new Promise(setImmediate);
      }
      expect(Object.keys(await recalled('ledger-1', ...ids)).sort()).toEqual(['id 17', 'id 18', 'id 19']);
    });
  });
}

import { type Postgres, openPostgres, readPostgresAddress } from '@awr/postgres';
import { refuse } from '@awr/kernel';
import { type FreshDatabase, asked, describeWithPostgres, freshDatabase } from '../../../../../test/support/postgres';
import { memoryContract } from '../../../contract/memory.contract';
import type { Memory, MemoryOptions } from '../memory';
import { openPostgresMemory } from './open';

const connected = ({ url }: FreshDatabase): Promise<Postgres> =>
  openPostgres(readPostgresAddress('AWR_MEMORY_URL', url));
const opened = async (database: FreshDatabase, options?: MemoryOptions): Promise<Memory> =>
  openPostgresMemory(await connected(database), options);

describeWithPostgres('the memory of states and refusals in PostgreSQL', () => {
  memoryContract(async () => {
    const database = await freshDatabase();
    return {
      open: (options) => opened(database, options),
      harmSnapshots: () => asked(database.url, `UPDATE awr_memory.snapshots SET state = '\\x00'`),
      remove: () => database.drop(),
    };
  });

  describe('that processes share', () => {
    let database: FreshDatabase;
    const memories: Memory[] = [];
    beforeEach(async () => (database = await freshDatabase()));
    afterEach(async () => {
      for (const memory of memories.splice(0)) await memory.close();
      await database.drop();
    });
    const open = async (options?: MemoryOptions) => {
      const memory = await opened(database, options);
      memories.push(memory);
      return memory;
    };
    const refused = { commandId: 'a', commandHash: 'c0ffee', refusal: refuse('insufficient-credits', { most: 90 }) };

    it('tells one what another was told, as soon as that is kept', async () => {
      const [one, other] = await Promise.all([open(), open()]);
      await one.refusals.remember('ledger-1', [refused]);
      expect((await other.refusals.recall('ledger-1', ['a'])).get('a')?.refusal).toEqual(refused.refusal);
      await one.snapshots.save('ledger-1', 1, { revision: 3, state: new Uint8Array([1]) });
      expect(await other.snapshots.load('ledger-1', 1)).toMatchObject({ revision: 3 });
    });

    it('is made once, though many open it for the first time at once', async () => {
      await Promise.all(Array.from({ length: 6 }, () => open()));
    });

    it('fails nobody where the server is out of reach, tells why, and keeps what it was told for later', async () => {
      const failures: unknown[] = [];
      const memory = await open({ onFailure: (error) => failures.push(error) });
      await asked(database.url, 'ALTER SCHEMA awr_memory RENAME TO away');
      await memory.refusals.remember('ledger-1', [refused]);
      expect(failures).toHaveLength(1);
      // It is not asked again and again while it is out of reach.
      expect((await memory.refusals.recall('ledger-1', ['a'])).has('a')).toBe(true);
      expect(await memory.snapshots.load('ledger-1', 1)).toBeUndefined();
      expect(failures).toHaveLength(1);
      await asked(database.url, 'ALTER SCHEMA away RENAME TO awr_memory');
      const another = await open();
      expect((await another.refusals.recall('ledger-1', ['a'])).has('a')).toBe(false);
      jest.spyOn(performance, 'now').mockReturnValue(Infinity);
      await memory.close();
      jest.restoreAllMocks();
      expect((await another.refusals.recall('ledger-1', ['a'])).has('a')).toBe(true);
    });

    it('is not used where a newer Awr wrote it', async () => {
      await open();
      await asked(database.url, 'UPDATE awr_memory.format SET format = 1000');
      await expect(open()).rejects.toMatchObject({ name: 'StoreUnusable' });
    });
  });
});

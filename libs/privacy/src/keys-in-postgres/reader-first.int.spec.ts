import { readPostgresAddress } from '@awr/postgres';
import { type FreshDatabase, describeWithPostgres, freshDatabase } from '../../../../test/support/postgres';
import type { KeyReader } from '../key-reader';
import type { Keyring } from '../keyring';
import { MasterKey } from '../master-key/master-key';
import { openPostgresKeyReader, openPostgresKeyring } from './open';

const ours = { environment: { AWR_MASTER_KEY: MasterKey.newText() } };
const another = { environment: { AWR_MASTER_KEY: MasterKey.newText() } };

describeWithPostgres('a process that reads keys in PostgreSQL before there are any', () => {
  let database: FreshDatabase;
  const opened: KeyReader[] = [];
  beforeEach(async () => (database = await freshDatabase()));
  afterEach(async () => {
    for (const keys of opened.splice(0)) keys.close();
    await database.drop();
  });

  const kept = <Keys extends KeyReader>(keys: Keys): Keys => {
    opened.push(keys);
    return keys;
  };
  const address = () => readPostgresAddress('AWR_KEYS_URL', database.url);
  const reader = async (): Promise<KeyReader> => kept(await openPostgresKeyReader(address(), '/nowhere', ours));
  const writer = async (options: typeof ours): Promise<Keyring> =>
    kept(await openPostgresKeyring(address(), '/nowhere', options));

  it('opens what is sealed later', async () => {
    const early = await reader();
    const sealed = (await writer(ours)).seal('nia', 'e1', 'name', 'Nia');
    expect(early.unseal(sealed, 'e1', 'name')).toBe('Nia');
  });

  it('says so where the keys that came have another master key', async () => {
    const early = await reader();
    const sealed = (await writer(another)).seal('nia', 'e1', 'name', 'Nia');
    expect(() => early.unseal(sealed, 'e1', 'name')).toThrow(expect.objectContaining({ code: 'master-key-differs' }));
    await expect(reader()).rejects.toMatchObject({ code: 'master-key-differs' });
  });
});

import { Client } from 'pg';
import { type FreshDatabase, describeWithPostgres, freshDatabase } from '../postgres';

describeWithPostgres('a database for a test', () => {
  let database: FreshDatabase;
  beforeEach(async () => (database = await freshDatabase()));
  afterEach(() => database.drop());

  it('is a real one, and nobody else’s', async () => {
    const other = await freshDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(`select current_setting('server_version_num')::int >= 140000 as recent`);
    await client.end();
    await other.drop();
    expect(rows).toEqual([{ recent: true }]);
    expect(other.url).not.toBe(database.url);
  });

  it('orders text as a usual server does, so that what relies on another order shows', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(`select 'a' < 'B' as in_words, 'a' < 'B' collate "C" as in_bytes`);
    await client.end();
    expect(rows).toEqual([{ in_words: true, in_bytes: false }]);
  });
});

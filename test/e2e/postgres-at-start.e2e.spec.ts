import { join } from 'node:path';
import { describeWithPostgres, freshDatabase, asked, type FreshDatabase } from '../support/postgres';
import { type PostgresWithTls, startPostgresWithTls } from '../support/postgres/postgres-with-tls';
import { isLocalPostgresInstalled } from '../support/postgres/local-postgres';
import { PROJECTOR, run, startExpectingNo } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';

const SECRET = 'gwdihw-cyfrinachol';

describeWithPostgres('an address of PostgreSQL that won’t do', () => {
  const folder = join(aFolder(), 'data');
  let database: FreshDatabase;
  beforeAll(async () => (database = await freshDatabase()));
  afterAll(() => database.drop());

  const address = (change: (url: URL) => void): string => {
    const url = new URL(database.url);
    url.password = SECRET;
    change(url);
    return url.href;
  };
  const rightPassword = () => new URL(database.url).password;

  const refuses = async (url: string, ...words: (string | RegExp)[]) => {
    const { code, stdout, stderr } = await startExpectingNo(folder, { AWR_VIEWS_URL: url });
    expect([code, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).not.toContain(SECRET);
    for (const word of words) expect(lines[1]).toMatch(word);
  };

  it('since it is none', () =>
    refuses(`mysql://awr:${SECRET}@localhost/awr`, 'AWR_VIEWS_URL', 'postgres://user:password@host'));

  it('since nobody listens there', () =>
    refuses(
      address((url) => (url.port = '1')),
      /127.0.0.1:1\/.* does not answer/,
    ));

  it('since the host is not there', () =>
    refuses(`postgres://awr:${SECRET}@nowhere.invalid/awr?sslmode=disable`, 'nowhere.invalid', 'does not answer'));

  it('since the password is wrong', () =>
    refuses(
      address(() => {}),
      'refuses the user name or the password',
    ));

  it('since there is no such database', () =>
    refuses(
      address((url) => {
        url.password = rightPassword();
        url.pathname = '/nowhere';
      }),
      /no database of that name/,
    ));

  it('since its user may not create anything there', async () => {
    await asked(database.url, `create role awr_guest_${process.pid} login password '${SECRET}'`);
    await refuses(
      address((url) => (url.username = `awr_guest_${process.pid}`)),
      'right to create schemas',
    );
    await asked(database.url, `drop role awr_guest_${process.pid}`);
  });

  it('since it is not in UTF-8', async () => {
    const name = `awr_latin_${process.pid}`;
    await asked(
      database.url,
      `create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
    );
    await refuses(
      address((url) => {
        url.password = rightPassword();
        url.pathname = `/${name}`;
      }),
      'encoded in LATIN1',
    );
    await asked(database.url, `drop database ${name}`);
  });

  it('is refused by the projector as well', async () => {
    const awr = await RunningAwr.start();
    const env = { AWR_DATA_DIR: awr.folder, AWR_VIEWS_URL: address((url) => (url.port = '1')) };
    const { code, stderr } = await run(PROJECTOR, [], env);
    await awr.remove();
    expect([code, stderr.includes(SECRET)]).toEqual([1, false]);
    expect(stderr).toMatch(/does not answer/);
  });

  (isLocalPostgresInstalled() ? describe : describe.skip)('over TLS', () => {
    let server: PostgresWithTls;
    beforeAll(async () => (server = await startPostgresWithTls(SECRET)));
    afterAll(() => server.stop());

    const over = (options: string, host = 'localhost') => `${server.url.replace('127.0.0.1', host)}?${options}`;

    it('since this machine does not know who signed the certificate', () =>
      refuses(over('sslmode=verify-full'), 'does not trust the certificate', 'sslrootcert'));

    it('since the certificate is another host’s', () =>
      refuses(over(`sslmode=verify-full&sslrootcert=${server.certificate}`, '127.0.0.1'), 'certificate'));

    it('since the file of the authority can’t be read', () =>
      refuses(over('sslrootcert=/nowhere/ca.pem&sslmode=verify-full'), 'sslrootcert', 'ENOENT'));

    it('since the server does not speak TLS', () =>
      refuses(
        address((url) => (url.search = '?sslmode=verify-full')),
        'does not speak TLS',
      ));
  });
});

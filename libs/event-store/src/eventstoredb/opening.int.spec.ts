import { readFileSync } from 'node:fs';
import { createServer as createWebServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { aStream, many } from '../../contract/given';
import { Servers } from '../../test-support/eventstoredb';
import { openEventStoreDb } from '.';

const folder = join(__dirname, '../../../../test/support/eventstoredb/tls');
const authority = encodeURIComponent(join(folder, 'cert.pem'));
const tls = { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) };

const servers = new Servers();
afterEach(() => servers.closeAll());

describe('opening an EventStoreDB', () => {
  it('uses TLS and the credentials of its address, under either name', async () => {
    const { port } = await servers.start({ tls, user: 'awr:s/cret@1' });
    for (const scheme of ['esdb', 'kurrentdb']) {
      const store = await servers.open(`${scheme}://awr:s%2Fcret%401@localhost:${port}?tlsCAFile=${authority}`);
      await expect(store.append(aStream(), 'none', many(2))).resolves.toMatchObject({ revision: 1 });
    }
  });

  it.each([
    ['the password is wrong', 'awr:guessed@'],
    ['there are no credentials', ''],
  ])('says so where %s', async (_, user) => {
    const { port } = await servers.start({ tls, user: 'awr:secret' });
    await expectRefusal(
      `esdb://${user}localhost:${port}?tlsCAFile=${authority}`,
      'StoreUnusable',
      `EventStoreDB at localhost:${port} refuses the user name or the password, or this user may not read $all and write.`,
    );
  });

  it('says so where the user may do nothing', async () => {
    const double = await servers.start();
    double.denies = true;
    await expectRefusal(double.address(), 'StoreUnusable', /refuses the user name or the password/);
  });

  it('says so where the certificate is not one to trust', async () => {
    const { port } = await servers.start({ tls });
    await expectRefusal(
      `esdb://localhost:${port}`,
      'StoreUnusable',
      `This machine does not trust the certificate of EventStoreDB at localhost:${port}; name its authority with tlsCAFile in the address.`,
    );
  });

  it('says so where the server does not speak TLS', async () => {
    const { port } = await servers.start();
    await expectRefusal(
      `esdb://localhost:${port}`,
      'StoreUnusable',
      /does not speak TLS; check the port, or add tls=false/,
    );
  });

  it('says so where a file of certificates is not there', async () => {
    await expectRefusal(
      'esdb://awr:secret@localhost?tlsCAFile=/not/there.pem',
      'StoreUnusable',
      /can't be read; check tlsCAFile/,
    );
  });

  it.each(['21.10.8', '22.10.5', '23.6.0', '', 'unknown'])(
    'says so where the server is too old: %j',
    async (version) => {
      const double = await servers.start({ version });
      await expectRefusal(
        double.address(),
        'StoreUnusable',
        /is version .+, and Awr needs 23\.10 or newer; upgrade the server\.$/,
      );
    },
  );

  it('says so where something else answers', async () => {
    const web = createWebServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(web, 'listening');
    const { port } = web.address() as AddressInfo;
    await expectRefusal(
      `esdb://127.0.0.1:${port}?tls=false&defaultDeadline=1000`,
      /^StoreUn/,
      new RegExp(`127.0.0.1:${port}`),
    );
    web.closeAllConnections();
    web.close();
  });

  it('says so where nothing answers', async () => {
    const double = await servers.start();
    await double.line.takeAway();
    await expectRefusal(
      double.address('&defaultDeadline=300'),
      'StoreUnavailable',
      `EventStoreDB at 127.0.0.1:${double.port} does not answer; check the address, and that it runs.`,
    );
  });

  it('says so where a whole cluster does not answer', async () => {
    const [one, two] = [await servers.start(), await servers.start()];
    const address = `esdb://127.0.0.1:${one.port},127.0.0.1:${two.port}?tls=false&maxDiscoverAttempts=2&discoveryInterval=10&defaultDeadline=500`;
    await Promise.all([one.line.takeAway(), two.line.takeAway()]);
    await expectRefusal(address, 'StoreUnavailable', /^EventStoreDB at 127.0.0.1:\d+,127.0.0.1:\d+ does not answer/);
  });

  it('says so where somebody answers the telephone and says nothing', async () => {
    const double = await servers.start();
    double.line.hold();
    await expectRefusal(double.address('&defaultDeadline=300'), 'StoreUnavailable', /does not answer/);
  });

  it.each([
    ['', /not an address/],
    ['esdb://', /not an address/],
    ['http://localhost:2113', /not an address/],
    ['postgres://awr:secret@localhost/awr', /not an address/],
    ['esdb://awr:secret@localhost:port', /not an address/],
    ['esdb://awr:se:cret@localhost', /must give the user and the password/],
    ['esdb://awr@localhost', /must give the user and the password/],
    ['esdb://awr:se%ZZcret@localhost', /must give the user and the password/],
    ['esdb://awr:secret@localhost?tlsVerifyCert=false', /always verified/],
    ['esdb://awr:secret@localhost?throwOnAppendFailure=false', /"throwOnAppendFailure"/],
    ['esdb://awr:secret@localhost?colour=red', /"colour"/],
    ['esdb://awr:secret@localhost?defaultDeadline=soon', /"defaultDeadline"/],
  ])('says what is wrong with %j', async (address, words) => {
    await expectRefusal(address, 'StoreUnusable', words);
  });
});

/** In both languages, in one line each, with no password anywhere. */
async function expectRefusal(address: string, name: string | RegExp, words: string | RegExp): Promise<void> {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const error = await openEventStoreDb(address).then(
    () => 'opened',
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    name: expect.stringMatching(name),
    wording: { en: typeof words === 'string' ? words : expect.stringMatching(words) },
  });
  const { cy, en } = (error as { wording: Record<'cy' | 'en', string> }).wording;
  expect(cy).not.toBe(en);
  for (const line of [cy, en]) expect(line).toMatch(/^[^\n]+\.$/);
  expect(inspect(error, { depth: 20 })).not.toMatch(/se:?cret|guessed/);
  expect(warned.mock.calls.flat().join()).not.toMatch(/se:?cret|guessed/);
  warned.mockRestore();
}

import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DoubleOptions, EventStoreDbDouble } from '../support/eventstoredb/eventstoredb-double';
import { API, CLI, PROJECTOR, run } from '../support/program';

const TLS = join(__dirname, '../support/eventstoredb/tls');
const tls = { key: readFileSync(join(TLS, 'key.pem')), cert: readFileSync(join(TLS, 'cert.pem')) };
const authority = `tlsCAFile=${encodeURIComponent(join(TLS, 'cert.pem'))}`;
const SECRET = 'hunter2';

/** What is wrong with an event store is one line at the start, and then the program has ended: nothing listens. */
describe('an event store that can’t be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-at-start-'));
  const doubles: EventStoreDbDouble[] = [];
  let silent: Server;

  beforeAll(async () => {
    silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });
  afterAll(async () => {
    silent.close();
    await Promise.all(doubles.map((double) => double.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  async function port(options: DoubleOptions): Promise<number> {
    const double = await EventStoreDbDouble.start(options);
    doubles.push(double);
    return double.port;
  }
  const silentPort = () => (silent.address() as AddressInfo).port;

  /** Starts a program with a language to speak in, and gives the one line that it said. */
  async function lineOf(program: string, url: string, language: string, words: string[] = []): Promise<string> {
    const env = { AWR_EVENT_STORE_URL: url, AWR_LANG: language, AWR_PORT: '0', AWR_DATA_DIR: folder };
    const { code, stdout, stderr } = await run(program, words, { ...env, AWR_LOG_LEVEL: 'silent' });
    expect([code, stdout]).toEqual([program === CLI ? 3 : 1, '']);
    expect(stderr).not.toContain(SECRET);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(existsSync(join(folder, 'awr.running.json'))).toBe(false);
    return stderr.trim();
  }

  it.each<[string, () => Promise<string> | string, RegExp, RegExp]>([
    [
      'an address of something else',
      () => `http://awr:${SECRET}@localhost`,
      /AWR_EVENT_STORE_URL is not/,
      /Nid cyfeiriad/,
    ],
    ['an address with a mistake', () => `esdb://awr:${SECRET}@localhost:port`, /is not an address/, /Nid cyfeiriad/],
    [
      'a certificate that is not to be trusted',
      async () => `esdb://awr:${SECRET}@localhost:${await port({ tls })}`,
      /does not trust the certificate.*tlsCAFile/,
      /nhystysgrif/,
    ],
    [
      'a password that is not the one',
      async () => `esdb://awr:${SECRET}@localhost:${await port({ tls, user: 'awr:other' })}?${authority}`,
      /refuses the user name or the password/,
      /cyfrinair/,
    ],
    [
      'a server that is too old',
      async () => `esdb://127.0.0.1:${await port({ version: '21.10.8' })}?tls=false`,
      /is version 21\.10\.8, and Awr needs 23\.10 or newer; upgrade the server/,
      /diweddarwch y gweinydd/,
    ],
    [
      'a server that does not speak TLS',
      async () => `esdb://localhost:${await port({})}`,
      /does not speak TLS.*tls=false/,
      /tls=false/,
    ],
    [
      'a host where nothing listens',
      () => 'esdb://127.0.0.1:9?tls=false&defaultDeadline=1500',
      /does not answer/,
      /ateb/,
    ],
    [
      'a host that can’t be reached',
      () => 'esdb://192.0.2.1?tls=false&defaultDeadline=1500',
      /does not answer/,
      /ateb/,
    ],
    ['a name that nobody has', () => 'esdb://events.invalid?tls=false&defaultDeadline=1500', /does not answer/, /ateb/],
    [
      'a host that listens and says nothing',
      () => `esdb://127.0.0.1:${silentPort()}?tls=false&defaultDeadline=1500`,
      /does not answer/,
      /ateb/,
    ],
  ])('because of %s', async (_, address, english, welsh) => {
    const url = await address();
    expect(await lineOf(API, url, 'en')).toMatch(english);
    expect(await lineOf(API, url, 'cy')).toMatch(welsh);
  });

  it('ends the projector and the command line as well', async () => {
    const url = 'esdb://127.0.0.1:9?tls=false&defaultDeadline=1000';
    expect(await lineOf(CLI, url, 'cy', ['verify'])).toMatch(/ateb/);
    const keys = { AWR_DATA_DIR: folder, AWR_PORT: '0' };
    expect((await run(CLI, ['timebank', 'list'], keys)).code).toBe(0);
    expect(await lineOf(PROJECTOR, url, 'en')).toMatch(/does not answer/);
  });
});

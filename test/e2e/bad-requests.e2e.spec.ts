import { newId } from '@awr/kernel';
import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { askRaw } from '../support/raw-connection';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

describe('requests that can’t be right', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let head: number;

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (const number of ['CWM0001', 'CWM0002', 'CWM0003']) await timebank.join(number);
    for (const minutes of [10, 20, 30]) await timebank.hours('CWM0001', minutes);
  });
  beforeEach(() => (head = headOfLog(awr.folder)));
  afterEach(() => expect(headOfLog(awr.folder)).toBe(head));
  afterAll(() => awr.remove());

  const hours = { member: 'CWM0001', minutes: 60, on: A_DAY };

  it.each([
    '',
    'x',
    '123',
    '0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a7',
    '{0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a77}',
    '0'.repeat(5000),
  ])('an Idempotency-Key of “%.40s”', (key) =>
    expectProblem((headers) => timebank.post('/hours', hours, { headers: { 'idempotency-key': key, ...headers } }), {
      ...{ status: 400, code: 'idempotency-key-invalid' },
    }),
  );

  it('no Idempotency-Key', () =>
    expectProblem(
      (headers) => awr.ask('POST', timebank.at('/hours'), { token: timebank.broker, body: hours, headers }),
      { status: 400, code: 'idempotency-key-required' },
    ));

  it.each(['/nothing', '/hours/5', '/members/CWM0001/nothing', '/entries/e-000001/reversal/x', '//hours', '/HOURS'])(
    'an address that is not there: %s',
    (path) => expectProblem((headers) => timebank.get(path, { headers }), { status: 404, code: 'not-found' }),
  );

  it.each(['/members/%', '/members/%E0%A4%A', '/members/%ff'])('an address that can’t be decoded: %s', (path) =>
    expectProblem((headers) => timebank.get(path, { headers }), { status: 400, code: 'malformed-address' }),
  );

  it.each([
    ['PUT', '/hours', 'POST'],
    ['DELETE', '/hours', 'POST'],
    ['GET', '/hours', 'POST'],
    ['PATCH', '/entries/e-000001', 'GET, HEAD'],
    ['DELETE', '/entries/e-000001', 'GET, HEAD'],
    ['DELETE', '/members/CWM0001', 'GET, HEAD, PATCH'],
    ['PUT', '/accounts/pot', 'GET, HEAD'],
    ['POST', '/accounts', 'GET, HEAD'],
    ['DELETE', '', 'GET, HEAD, PATCH'],
  ])('%s where that is not to be done: %s', async (method, path, allowed) => {
    await expectProblem((headers) => awr.ask(method, timebank.at(path), { headers }), {
      ...{ status: 405, code: 'method-not-allowed' },
    });
    expect((await awr.ask(method, timebank.at(path))).headers.get('allow')).toBe(allowed);
  });

  it.each([
    ['limit=0', 'too-small'],
    ['limit=201', 'too-large'],
    ['limit=-1', 'not-a-whole-number'],
    ['limit=1.5', 'not-a-whole-number'],
    ['limit=1e1', 'not-a-whole-number'],
    ['limit=', 'not-a-whole-number'],
    ['limit=5&limit=6', 'not-a-whole-number'],
    ['cursor=', 'empty'],
    ['offset=5', 'unknown-field'],
    ['toString=5', 'unknown-field'],
    ['constructor=5', 'unknown-field'],
    ['__proto__=5', 'unknown-field'],
    ['status=gone', 'not-one-of'],
    ['search=%00', 'control-character'],
    [`search=${'x'.repeat(101)}`, 'too-long'],
  ])('a query of %.30s', (query, field) =>
    expectProblem((headers) => timebank.get(`/members?${query}`, { headers }), {
      ...{ status: 400, code: 'validation-failed', field },
      pointer: `?${query.split('=')[0]}`,
    }),
  );

  it.each(['/entries', '/accounts/pot/statement'])('days of %s that end before they begin', (path) =>
    expectProblem((headers) => timebank.get(`${path}?from=2025-09-02&to=2025-09-01`, { headers }), {
      ...{ status: 400, code: 'validation-failed', field: 'before-the-first-day', pointer: '?to' },
    }),
  );

  it.each(["'", '%25', '_', "'%20OR%201=1--", '%22', '*', '\\', 'CWM0001%27'])(
    'a search for %s, which finds no more than it says',
    async (search) => {
      const { status, body } = await timebank.get(`/members?search=${search}`);
      expect([status, body.items.length]).toEqual([200, expect.any(Number)]);
    },
  );

  it('a cursor that was changed, or comes from another list, another timebank or another filter', async () => {
    const { body } = await done(timebank.get('/members?limit=1'));
    const cursor = String(body['nextCursor']);
    const other = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    head = headOfLog(awr.folder);
    const flipped = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
    const wrong = [
      flipped,
      cursor.slice(1),
      `${cursor}A`,
      `${cursor}=`,
      'AAAA',
      'null',
      '..%2F..',
      '0',
      cursor.toUpperCase(),
    ];
    for (const one of wrong) {
      const ask = (headers: Record<string, string>) => timebank.get(`/members?limit=1&cursor=${one}`, { headers });
      await expectProblem(ask, { status: 400, code: 'cursor-invalid' });
    }
    for (const path of ['/accounts?', '/entries?', '/members?status=joined&', '/members?search=a&']) {
      expect((await timebank.get(`${path}cursor=${cursor}`)).body).toMatchObject({ code: 'cursor-invalid' });
    }
    expect((await other.get(`/members?cursor=${cursor}`)).body).toMatchObject({ code: 'cursor-invalid' });
    expect((await timebank.get(`/members?limit=2&cursor=${cursor}`)).body.items).toHaveLength(2);
  });

  it.each(['', ' ', '-1', '1.0', '99999999', 'x', '9'.repeat(30), '0x1', '1e3'])(
    'an Awr-After of “%s”',
    async (position) => {
      const { status, body } = await timebank.get('/members', { headers: { 'awr-after': position } });
      expect({ status, ...body }).toMatchObject({ status: 400, code: 'position-invalid' });
    },
  );

  it('headers that are too long', async () => {
    const said = await askRaw(awr, [
      'GET /health/live HTTP/1.1',
      'accept-language: cy',
      `x-long: ${'x'.repeat(17_000)}`,
    ]);
    expect(said).toMatch(/^HTTP\/1.1 431/);
    expect(said).toContain('content-type: application/problem+json');
    expect(utf8(said)).toContain('Ni ellir darllen y cais');
    const long = { 'accept-language': `cy${',en;q=0.1'.repeat(1500)}` };
    expect((await timebank.get('/nothing', { headers: long })).body).toMatchObject({ title: 'Heb ei ganfod' });
  });

  it.each([
    ['x-request-id', 'a\r\nset-cookie: x=1'],
    ['accept-language', 'cy\r\nset-cookie: x=1'],
    ['if-none-match', '"a"\r\nset-cookie: x=1'],
    ['x-forwarded-for', '1.2.3.4\r\nset-cookie: x=1'],
  ])('a line break smuggled into %s, which comes back in no header', async (name, value) => {
    const said = await askRaw(awr, ['GET /api/v1/nothing HTTP/1.1', `${name}: ${value}`]);
    expect(said).toContain('HTTP/1.1 404');
    expect(said.toLowerCase()).not.toMatch(/^set-cookie/m);
  });

  it.each(['/api/v1/%0d%0aset-cookie:x=1', `/api/problems?x=%0d%0aset-cookie:x=1`])(
    'a line break in the address %s',
    async (path) => {
      const { headers } = await awr.get(path);
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it.each([
    'GET /health/live HTTP/3.7',
    'GET  HTTP/1.1',
    'FOO /health/live HTTP/1.1',
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001',
    'GET http://[::1 HTTP/1.1',
    'GET * HTTP/1.1',
  ])('what is no HTTP: %j', async (line) => {
    const said = await askRaw(awr, [line]);
    expect(said).toMatch(/^HTTP\/1.1 (400|404|505)/);
    expect(said.toLowerCase()).toContain('application/problem+json');
    expect((await awr.get('/health/live')).status).toBe(200);
  });

  it('a client that asks in the middle of another’s request, which waits for nobody', async () => {
    const key = newId();
    const ask = () => timebank.post('/hours', { ...hours, minutes: 0 }, { headers: { 'idempotency-key': key } });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
  });
});

function utf8(said: string): string {
  return Buffer.from(said, 'latin1').toString('utf8');
}

import { ELSEWHERE, HERE, KEY, type TinyApp, tinyApp } from './testing/tiny-app';
import { GIFTS, TinyModule } from './testing/tiny-controller';

const aGift = { minutes: 90, on: '2025-09-13' };
const broker = { authorization: 'Bearer awr_broker' };
const json = { 'content-type': 'application/json' };
const asked = { ...broker, ...json, 'idempotency-key': KEY };

describe('the edge', () => {
  let tiny: TinyApp;
  beforeAll(async () => {
    tiny = await tinyApp(TinyModule, {
      refusals: { 'too-poor': ({ most = 0 }) => ({ cy: `Y mwyaf yw ${most}`, en: `The most is ${most}` }) },
    });
  });
  afterAll(() => tiny.app.close());

  const post = (body: unknown, headers: Record<string, string> = asked, url = GIFTS) =>
    tiny.app.inject({ method: 'POST', url, headers, payload: typeof body === 'string' ? body : JSON.stringify(body) });
  const get = (url: string, headers: Record<string, string> = broker) => tiny.app.inject({ url, headers });
  const code = async (answer: Promise<{ statusCode: number; json: () => { code: string } }>) => {
    const { statusCode, json } = await answer;
    return `${statusCode} ${json().code}`;
  };

  it('gives a handler the DTO, the timebank, and what a command needs, and sends what it answers', async () => {
    const answer = await post(aGift);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers).toMatchObject({ 'awr-position': '7', 'content-type': 'application/json; charset=utf-8' });
    expect(answer.json()).toMatchObject({
      timebank: HERE,
      gift: aGift,
      context: {
        commandId: KEY,
        timebankId: HERE,
        correlationId: answer.headers['x-request-id'],
        content: { method: 'POST', path: GIFTS, body: aGift, actor: 'token:broker' },
      },
    });
  });

  it('says every fault of a body with its place, in the language asked for', async () => {
    const faults = { minutes: 1.5, on: '2025-02-31', note: 'a\u0007', rows: [{ minutes: 0 }, { minutes: '1' }], no: 1 };
    const answer = await post(faults, { ...asked, 'accept-language': 'cy' });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': 'cy',
    });
    expect(answer.json()).toMatchObject({
      type: '/api/problems#validation-failed',
      status: 400,
      code: 'validation-failed',
      title: 'Mae rhywbeth yn y cais yn anghywir',
    });
    const errors = answer.json<{ errors: { pointer: string; code: string; detail: string }[] }>().errors;
    expect(errors.map((error) => `${error.pointer} ${error.code}`).sort()).toEqual([
      '/minutes not-a-whole-number',
      '/no unknown-field',
      '/note control-character',
      '/on not-a-date',
      '/rows/0/minutes too-small',
      '/rows/1/minutes not-a-whole-number',
    ]);
    expect(errors.find(({ code }) => code === 'too-small')?.detail).toBe('Mae hwn yn rhy fach. 1 yw’r lleiaf.');
  });

  it.each([0, -1, 1.5, 2 ** 53, '90', null, undefined, [], {}])('takes no amount of %p', async (minutes) => {
    expect(await code(post({ ...aGift, minutes }))).toBe('400 validation-failed');
  });

  it.each([['[]'], ['"text"'], ['null'], ['']])('takes no body of %s where fields are expected', async (body) => {
    const answer = await post(body);
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '', code: 'not-an-object' }] });
  });

  it('reads JSON only, of a size it can take', async () => {
    expect(await code(post('{"minutes":'))).toBe('400 malformed-json');
    expect(await code(post('{"note":"\\ud800"}'))).toBe('400 text-not-unicode');
    expect(await code(post('{"a":1,"a":2}'))).toBe('400 duplicate-field');
    expect(await code(post('minutes=90', { ...asked, 'content-type': 'text/plain' }))).toBe(
      '415 unsupported-media-type',
    );
    const large = { note: 'x'.repeat(1024 * 1024) };
    const answer = await post(large);
    expect(answer.json()).toMatchObject({ status: 413, code: 'body-too-large', details: { most: 1024 * 1024 } });
    expect((await post(large, asked, '/large')).statusCode).toBe(201);
  });

  it('answers 404 to what is not there and 405 to what is there for another method', async () => {
    expect(await code(get('/nothing'))).toBe('404 not-found');
    expect(await code(get('/%zz'))).toBe('400 malformed-address');
    const answer = await tiny.app.inject({ method: 'DELETE', url: GIFTS, headers: broker });
    expect(answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 });
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
  });

  it('lets in who may, and tells others no more than they need', async () => {
    expect(await code(get(GIFTS, {}))).toBe('401 not-authenticated');
    expect((await get(GIFTS, {})).headers['www-authenticate']).toBe('Bearer realm="awr"');
    expect(await code(get(GIFTS, { authorization: 'Bearer awr_guessed' }))).toBe('401 not-authenticated');
    expect(await code(get('/open', { authorization: 'Bearer awr_guessed' }))).toBe('401 not-authenticated');
    expect(await code(get(GIFTS, { authorization: 'Bearer awr_venue' }))).toBe('403 not-allowed');
    expect(await code(get(GIFTS.replace(HERE, ELSEWHERE)))).toBe('404 not-found');
    expect(await code(get(GIFTS.replace(HERE, 'x')))).toBe('404 not-found');
    const auditor = { authorization: 'Bearer awr_auditor' };
    expect(await code(get(GIFTS.replace(HERE, ELSEWHERE), auditor))).toBe('404 not-found');
    expect((await get(GIFTS, auditor)).statusCode).toBe(200);
    expect(await code(post(aGift, { ...asked, authorization: 'Bearer awr_auditor' }))).toBe('403 not-allowed');
    expect((await post(aGift, { ...asked, authorization: 'Bearer awr_administrator' })).statusCode).toBe(201);
    expect((await get('/open', {})).payload).toBe('open');
  });

  it('wants an Idempotency-Key with each POST', async () => {
    expect(await code(post(aGift, { ...broker, ...json }))).toBe('400 idempotency-key-required');
    expect(await code(post(aGift, { ...asked, 'idempotency-key': '17' }))).toBe('400 idempotency-key-invalid');
    const quoted = await post(aGift, { ...asked, 'idempotency-key': `"${KEY.toUpperCase()}"` });
    expect(quoted.json()).toMatchObject({ context: { commandId: KEY } });
  });

  it('reads queries as strictly as bodies', async () => {
    expect((await get(`${GIFTS}?limit=7`)).json()).toEqual({ limit: 7, actor: 'token:broker' });
    expect((await get(GIFTS)).json()).toMatchObject({ limit: 50 });
    for (const query of ['limit=201', 'limit=0', 'limit=', 'limit=1e2', 'limit=1&limit=2', 'other=1']) {
      expect(await code(get(`${GIFTS}?${query}`))).toBe('400 validation-failed');
    }
    expect((await get(`${GIFTS}?limit=x`)).json()).toMatchObject({ errors: [{ pointer: '?limit' }] });
  });

  it('says a refusal in both languages, as 422 with its details', async () => {
    const refused = (language: string) => get('/fails/refused', { 'accept-language': language });
    expect((await refused('cy')).json()).toMatchObject({ status: 422, code: 'too-poor', detail: 'Y mwyaf yw 3' });
    expect((await refused('en')).json()).toMatchObject({ detail: 'The most is 3', details: { most: 3 } });
  });

  it('keeps our faults to itself and the log, under one reference', async () => {
    const answer = await get('/fails/secretly');
    expect(answer.statusCode).toBe(500);
    expect(answer.payload).not.toMatch(/Nia|at /);
    const reference = answer.json<{ details: { reference: string } }>().details.reference;
    expect(tiny.logged().find((line) => line['reference'] === reference)).toMatchObject({ level: 50, msg: 'internal' });
    const full = await get('/fails/full');
    expect(full.statusCode).toBe(503);
    expect(full.headers['retry-after']).toBe('5');
    expect(full.payload).not.toContain('/secret/place');
  });

  it('logs neither tokens, nor queries, nor bodies', async () => {
    await post({ ...aGift, note: 'Nia' }, asked, `${GIFTS}?name=Nia`);
    const line = tiny.logged().at(-1);
    expect(line).toMatchObject({ route: '/api/v1/timebanks/:timebank/gifts', actor: 'token:broker', status: 201 });
    expect(JSON.stringify(line)).not.toMatch(/Nia|awr_broker/);
  });

  it('sends security headers with everything', async () => {
    for (const url of ['/open', '/nothing', '/%zz', GIFTS]) {
      expect((await get(url)).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'cache-control': expect.stringMatching(/^(no-store|private, no-cache)$/),
      });
    }
  });
});

import { startedApi, type StartedForTest } from '../testing/started-api';

describe('the pages', () => {
  let api: StartedForTest;
  beforeAll(async () => {
    api = await startedApi();
  });
  afterAll(() => api.stop());

  const page = async (path: string, language?: string) => {
    const headers = { ...(language !== undefined && { 'accept-language': language }) };
    const answer = await fetch(`${api.address}${path}`, { headers });
    return { headers: answer.headers, text: await answer.text(), status: answer.status };
  };

  it.each(['/', '/api/docs', '/api/problems'])(
    '%s is there in Welsh and in English, as the browser asks',
    async (path) => {
      const [welsh, english] = [await page(path, 'cy'), await page(path, 'en-GB')];
      expect(welsh.text).toContain('<html lang="cy">');
      expect(english.text).toContain('<html lang="en">');
      expect(welsh.headers.get('content-language')).toBe('cy');
      expect((await page(`${path}?lang=en`, 'cy')).text).toContain('<html lang="en">');
      expect((await page(path, 'fr')).text).toContain('<html lang="cy">');
      expect(english.text).toContain(`href="${path}?lang=cy"`);
    },
  );

  it('run no scripts, and need nothing from elsewhere', async () => {
    for (const path of ['/', '/api/docs', '/api/problems']) {
      const { text, headers } = await page(path);
      expect(text).not.toMatch(/<script|javascript:|style="|https?:\/\//);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    const style = await page('/awr.css');
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('explain every code, in both languages on one page', async () => {
    const { text } = await page('/api/problems', 'en');
    for (const code of ['insufficient-credits', 'unknown-member', 'token-beyond-issuer', 'validation-failed']) {
      expect(text).toContain(`<section id="${code}">`);
    }
    expect(text).toContain('There are not enough credits.');
    expect(text).toContain('Nid oes digon o gredydau.');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('show each operation with its fields', async () => {
    const { text } = await page('/api/docs', 'cy');
    expect(text).toContain('POST /api/v1/timebanks/{timebank}/gifts');
    expect(text).toContain('Rhoi amser i aelod arall neu i’r pot');
    expect(text).not.toMatch(/undefined|\[object O/);
  });

  it('give each table a name of its own, for whoever goes from one to the next by ear', async () => {
    const { text } = await page('/api/docs', 'cy');
    const names = [...text.matchAll(/role="region" aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lead from each to the others, and say which one this is', async () => {
    const { text } = await page('/api/problems', 'cy');
    expect(text).toContain('<span aria-current="page">Problemau</span>');
    expect(text).toContain('<a href="/api/docs?lang=cy">Yr API</a>');
  });

  it('lead only to what is there', async () => {
    const { text } = await page('/', 'en');
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, link]) => (link ?? '').replaceAll('&#38;', '&'));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect([link, (await page(link)).status]).toEqual([link, 200]);
  });
});

describe('health and metrics', () => {
  let api: StartedForTest;
  beforeAll(async () => {
    api = await startedApi();
  });
  afterAll(() => api.stop());

  it('tell strangers yes or no, and the operator what of each part', async () => {
    expect(await (await fetch(`${api.address}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${api.address}/health/ready`)).json()).toEqual({ status: 'ready' });
    const { body } = await api.get('/health/ready');
    const names = (body['parts'] as { name: string; ok: boolean }[]).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['log', 'keys', 'views', expect.stringMatching(/^view members v\d+$/)]),
    );
  });

  it('are for those who may know', async () => {
    expect((await fetch(`${api.address}/metrics`)).status).toBe(401);
    const relay = await api.token({ roles: ['relay'] });
    const { status, body } = await api.get('/metrics', { token: relay });
    expect(status).toBe(200);
    expect(String(body)).toMatch(/awr_http_request_seconds_count\{method="GET",route="\/metrics",status="401"\} 1/);
    expect(String(body)).toMatch(/awr_projection_lag_events\{part="view members v\d+"\} 0/);
  });
});

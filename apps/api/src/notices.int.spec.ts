import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startedApi, type StartedForTest } from './testing/started-api';

/** The whole of Awr, but for the length of a day: a message goes a minute after its first notice, and by day only. */
describe('messages to members over HTTP', () => {
  let api: StartedForTest;
  let service: Server;
  const bodies: string[] = [];
  const at = (path: string) => `/api/v1/timebanks/${timebank}${path}`;
  let timebank = '';
  let broker = '';
  let organisation = '';

  const waiting = async (state: string) => {
    for (let look = 0; look < 500; look++) {
      const { items } = (await api.get(at(`/notices?state=${state}`), { token: broker })).body;
      if ((items as unknown[]).length > 0) return items as { noticeId: string; memberId: string }[];
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return [];
  };

  beforeAll(async () => {
    service = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => response.writeHead(200).end());
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', () => resolve()));
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
    const webhook = { url, secret: 'a secret of the texts' };
    api = await startedApi({ notices: { everyMinutes: 1, keepDays: 90, webhook, letters: true } });
    timebank = String((await api.post('/api/v1/timebanks', { name: { en: 'Cwm' }, numberPrefix: 'T' })).body['id']);
    broker = await api.token({ roles: ['broker'], timebankId: timebank });
    const nia = { number: 'T1', givenName: 'Nia', language: 'cy', contactBy: 'text', phone: '07700 900123' };
    await api.post(at('/members'), nia, { token: broker });
    const library = await api.post(at('/organisations'), { name: { en: 'Library' } }, { token: broker });
    organisation = String(library.body['id']);
  });
  afterAll(async () => {
    await api.stop();
    await new Promise((resolve) => service.close(resolve));
  });

  it('are gathered from what the broker records, and listed without a name or a number', async () => {
    const hours = { member: 'T1', minutes: 90, on: '2025-09-13', organisationId: organisation };
    expect((await api.post(at('/hours'), hours, { token: broker })).status).toBe(201);
    const [message] = await waiting('gathering');
    expect(message).toMatchObject({ state: 'gathering', failedTries: 0, reason: null });
    expect(JSON.stringify(message)).not.toMatch(/Nia|07700/);
    expect(bodies).toEqual([]);
  });

  it('are retried only where there is something to retry, and are nobody else’s to see', async () => {
    const [{ noticeId } = { noticeId: '' }] = await waiting('gathering');
    const retried = await api.post(at(`/notices/${noticeId}/retry`), undefined, { token: broker });
    expect(retried.body).toMatchObject({ noticeId, state: 'gathering' });
    const unknown = await api.post(at(`/notices/nothing/retry`), undefined, { token: broker });
    expect(unknown.body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('are printed as one file, which is empty where no letter waits', async () => {
    const { body } = await api.get(at('/notices/letters'), { token: broker });
    expect(body).toEqual({ letters: [], pdf: '' });
    const printed = await api.post(at('/notices/letters/printed'), { letters: ['nothing'] }, { token: broker });
    expect(printed.body).toEqual({ printed: 0 });
  });

  it('are counted for whoever watches', async () => {
    const { body } = await api.get('/metrics');
    expect(String(body)).toContain('awr_notices{state="gathering"} 1');
    const { parts } = (await api.get('/health/ready')).body as { parts: readonly object[] };
    expect(parts).toContainEqual({ name: 'notices', ok: true, isAside: true });
  });
});

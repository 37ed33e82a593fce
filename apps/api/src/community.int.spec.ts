import { newId } from '@awr/kernel';
import { startedApi, type StartedForTest } from './testing/started-api';

describe('a timebank’s people and places over HTTP', () => {
  let api: StartedForTest;
  let timebank: string;
  let elsewhere: string;
  let broker: string;
  const at = (path: string) => `/api/v1/timebanks/${timebank}${path}`;
  const nia = { number: 't2m 0001', givenName: 'Nia', familyName: 'Owen', language: 'cy', contactBy: 'none' };

  beforeAll(async () => {
    api = await startedApi();
    const found = (name: object) => api.post('/api/v1/timebanks', { name, numberPrefix: 'T2M' });
    timebank = String((await found({ cy: 'Cwm', en: 'The Valley' })).body['id']);
    elsewhere = String((await found({ en: 'Elsewhere' })).body['id']);
    broker = await api.token({ roles: ['broker'], timebankId: timebank });
    await api.post(at('/members'), nia);
  });
  afterAll(() => api.stop());

  it('shows a timebank to whoever works for it, and no other', async () => {
    const { body, headers } = await api.get('/api/v1/timebanks', { token: broker });
    expect(body).toMatchObject({ items: [{ id: timebank, name: { cy: 'Cwm', en: 'The Valley' } }], nextCursor: null });
    expect(headers.get('etag')).toMatch(/^W\//);
    const all = await api.get('/api/v1/timebanks?limit=1');
    const { items, nextCursor } = all.body as unknown as { items: { id: string }[]; nextCursor: string };
    const rest = await api.get(`/api/v1/timebanks?limit=1&cursor=${nextCursor}`);
    expect([...items, ...(rest.body['items'] as { id: string }[])].map(({ id }) => id).sort()).toEqual(
      [timebank, elsewhere].sort(),
    );
    expect((await api.get(`/api/v1/timebanks/${elsewhere}`, { token: broker })).status).toBe(404);
    expect((await api.get(`/api/v1/timebanks/${newId()}`)).status).toBe(404);
  });

  it('changes a policy, and says what it then is', async () => {
    const change = { changes: { creditLimitMinutes: 720, capMinutes: null }, reason: 'The committee’s decision' };
    const answer = await api.ask('PATCH', at('/policy'), change, { token: broker });
    expect([answer.status, answer.body['creditLimitMinutes']]).toEqual([200, 720]);
    const after = { 'awr-after': answer.headers.get('awr-position') ?? '' };
    const { body } = await api.get(at(''), { headers: after });
    expect(body).toMatchObject({ policy: { creditLimitMinutes: 720 } });
    const log = await api.get(at('/limit-changes'), { headers: after });
    expect((log.body['items'] as unknown[])[0]).toMatchObject({
      ...{ creditLimitMinutes: 720, reason: 'The committee’s decision', changedBy: expect.stringMatching(/^token:/) },
    });
    const again = await api.ask('PATCH', at('/policy'), change, { token: broker });
    expect(again.body).toMatchObject({ status: 422, code: 'nothing-to-change' });
  });

  it('answers a request that is sent again as the first time, and refuses another under its key', async () => {
    const key = newId();
    const headers = { 'idempotency-key': key };
    const send = (name: string) => api.post(at('/organisations'), { name: { en: name } }, { headers });
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('Tŷ Ni')));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(answers.filter((answer) => answer.headers.has('idempotency-replayed'))).toHaveLength(4);
    expect((await send('Another')).body).toMatchObject({ status: 422, code: 'command-id-reused' });
    const position = answers[0]?.headers.get('awr-position') ?? '';
    const listed = await api.get(at('/organisations'), { headers: { 'awr-after': position } });
    expect(listed.body['items']).toHaveLength(1);
  });

  it('finds a member by part of a name or by number, and shows a desk no more than whose number it is', async () => {
    const found = await api.get(at('/members?search=owe'), { token: broker });
    expect(found.body).toMatchObject({ items: [{ number: 'T2M0001', givenName: 'Nia', familyName: 'Owen' }] });
    const venue = (await api.post(at('/venues'), { name: { en: 'Cinema' } })).body['id'];
    const desk = await api.token({ roles: ['venue'], timebankId: timebank, venueId: venue });
    const seen = await api.get(at('/members/T2M-0001'), { token: desk });
    expect(Object.keys(seen.body).sort()).toEqual(['givenName', 'id', 'number', 'status']);
    expect((await api.get(at('/members'), { token: desk })).status).toBe(403);
    expect((await api.get(at('/next-membership-number'))).body).toEqual({ number: 'T2M0002' });
  });

  it('changes a member’s details only for whoever has seen them as they are', async () => {
    const path = at('/members/T2M0001');
    const change = (headers: Record<string, string>) => api.ask('PATCH', path, { phone: '01234 567890' }, { headers });
    const { headers } = await api.get(path);
    const etag = headers.get('etag') ?? '';
    expect((await change({})).status).toBe(428);
    expect((await change({ 'if-match': '"m99"' })).body).toMatchObject({ status: 412, code: 'precondition-failed' });
    const changed = await change({ 'if-match': etag });
    expect(changed.status).toBe(200);
    expect((await change({ 'if-match': etag })).status).toBe(412);
    const after = { 'awr-after': changed.headers.get('awr-position') ?? '' };
    const seen = await api.get(path, { headers: after });
    expect([seen.body['phone'], seen.headers.get('etag')]).toEqual(['01234 567890', changed.headers.get('etag')]);
  });

  it('lets a member see themselves and nobody else', async () => {
    await api.post(at('/members'), { ...nia, number: 'T2M0009', givenName: 'Owain' });
    const id = (await api.get(at('/members/T2M0001'))).body['id'];
    const own = await api.token({ roles: ['member'], timebankId: timebank, memberId: id });
    expect((await api.get(at('/members/T2M0001'), { token: own })).body).toMatchObject({ givenName: 'Nia' });
    expect((await api.get(at('/members/T2M0009'), { token: own })).status).toBe(404);
    expect((await api.get(at('/members'), { token: own })).status).toBe(403);
  });

  it('lets a member say their birthday, put it right and take it away; whoever else finds them does not see it', async () => {
    const path = at('/members/T2M0020');
    const joined = await api.post(
      at('/members'),
      { ...nia, number: 'T2M0020', birthday: '--05-14' },
      { token: broker },
    );
    const own = await api.token({ roles: ['member'], timebankId: timebank, memberId: joined.body['id'] });
    const seenBy = async (token: string) => (await api.get(path, { token })).body['birthday'];
    const say = async (birthday: string | null, token = own) => {
      const { headers } = await api.get(path, { token });
      const about = { token, headers: { 'if-match': headers.get('etag') ?? '' } };
      return api.ask('PATCH', path, { birthday }, about);
    };
    expect(await seenBy(own)).toBe('--05-14');
    const organisation = await api.post(at('/organisations'), { name: { en: 'Hall' } });
    const venue = await api.post(at('/venues'), { name: { en: 'Pool' } });
    for (const binding of [
      { roles: ['organisation'], organisationId: organisation.body['id'] },
      { roles: ['venue'], venueId: venue.body['id'] },
    ]) {
      const { status, body } = await api.get(path, { token: await api.token({ ...binding, timebankId: timebank }) });
      expect([status, Object.keys(body)]).toEqual([200, ['id', 'number', 'status', 'givenName']]);
    }
    for (const wrong of ['1950-05-14', '14/05', '--02-30']) {
      expect((await say(wrong)).body).toMatchObject({ status: 422, code: 'birthday-unusable' });
    }
    expect((await say('--02-29')).status).toBe(200);
    expect([await seenBy(own), await seenBy(broker)]).toEqual(['--02-29', '--02-29']);
    expect((await say('--03-01', broker)).status).toBe(200);
    expect((await say(null)).status).toBe(200);
    expect([await seenBy(own), await seenBy(broker)]).toEqual([undefined, undefined]);
  });

  it('forgets a person before it says so', async () => {
    const joined = await api.post(at('/members'), { ...nia, number: 'T2M0010', givenName: 'Dilys' });
    const key = { headers: { 'idempotency-key': newId() } };
    const erased = await api.post(at('/members/T2M0010/erasure'), undefined, key);
    expect(erased.body).toEqual({ id: joined.body['id'], status: 'erased' });
    expect((await api.get(at('/members/T2M0010'))).body).toMatchObject({ status: 'erased', givenName: null });
    expect((await api.get(at('/members?search=dilys'))).body).toMatchObject({ items: [] });
    expect((await api.post(at('/members/T2M0010/erasure'), undefined, key)).body).toEqual(erased.body);
    expect((await api.post(at('/members/T2M0010/erasure'))).body).toMatchObject({ code: 'person-erased' });
  });

  it('ends a token at once', async () => {
    const issued = await api.post('/api/v1/tokens', { name: 'desk', roles: ['broker'], timebankId: timebank });
    const token = String(issued.body['token']);
    expect((await api.get(at(''), { token })).status).toBe(200);
    await api.ask('DELETE', `/api/v1/tokens/${String(issued.body['tokenId'])}`);
    expect((await api.get(at(''), { token })).status).toBe(401);
    const { body } = await api.get('/api/v1/tokens');
    expect(JSON.stringify(body)).not.toContain('hash');
    expect(body['items']).toContainEqual(expect.objectContaining({ tokenId: issued.body['tokenId'], revoked: true }));
  });

  it('refuses a broker what only an administrator may', async () => {
    expect((await api.post('/api/v1/timebanks', { name: { en: 'X' } }, { token: broker })).status).toBe(403);
    const wanted = { name: 'x', roles: ['administrator'] };
    expect((await api.post('/api/v1/tokens', wanted, { token: broker })).body).toMatchObject({
      code: 'token-beyond-issuer',
    });
    expect((await api.post('/api/v1/operations/verifications', {}, { token: broker })).status).toBe(403);
  });
});

import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { newId } from '@awr/kernel';
import { expectProblem } from '../support/problems';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const NOT_LET_IN = { status: 401, code: 'not-authenticated' };
const NOT_THERE = { status: 404, code: 'not-found' };

describe('tokens', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  const ids: Record<string, string | undefined> = {};
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    ids['nia'] = await timebank.join('CWM0001');
    ids['owain'] = await timebank.join('CWM0002', { givenName: 'Owain' });
    ids['ours'] = await timebank.make('/organisations', { name: { en: 'Ours' } });
    ids['theirs'] = await timebank.make('/organisations', { name: { en: 'Theirs' } });
    ids['offer'] = await timebank.offer(60);
    ids['elsewhere'] = await timebank.offer(30);
    const { body } = await timebank.get(`/offers/${ids['offer']}`);
    ids['venue'] = body['venueId'];
    await timebank.hours('CWM0001', 600);
    await timebank.hours('CWM0002', 600, { organisationId: ids['theirs'] });
    tokens['member'] = await timebank.token('member', { memberId: ids['nia'] });
    tokens['organisation'] = await timebank.token('organisation', { organisationId: ids['ours'] });
    tokens['venue'] = await timebank.token('venue', { venueId: ids['venue'] });
  });
  afterAll(() => awr.remove());

  const issue = async (wanted: object) => {
    const { body } = await done(awr.post('/api/v1/tokens', { name: 'x', timebankId: timebank.id, ...wanted }));
    return { id: String(body['tokenId']), text: String(body['token']) };
  };
  const asked = (header: string | undefined) =>
    expectProblem(
      (headers) =>
        awr.get(timebank.at('/groups'), {
          token: '',
          headers: { ...headers, ...(header !== undefined && { authorization: header }) },
        }),
      NOT_LET_IN,
    );

  it('are asked for, and nothing else lets in', async () => {
    const { text } = await issue({ roles: ['broker'] });
    const basic = `Basic ${Buffer.from(`broker:${text}`).toString('base64')}`;
    const wrong = [
      undefined,
      text,
      basic,
      'Bearer',
      'Bearer ',
      `Bearer ${text} x`,
      `Bearer "${text}"`,
      `Bearer ${'x'.repeat(5000)}`,
      `Token ${text}`,
    ];
    for (const header of wrong) await asked(header);
    expect((await awr.get(timebank.at('/groups'), { token: '' })).headers.get('www-authenticate')).toBe(
      'Bearer realm="awr"',
    );
    expect((await awr.get(`${timebank.at('/groups')}?access_token=${text}`, { token: '' })).status).toBe(401);
    expect((await awr.get(timebank.at('/groups'), { token: text.toUpperCase() })).status).toBe(401);
    expect((await awr.get(timebank.at('/groups'), { token: text })).status).toBe(200);
  });

  it('end at once when they are revoked, also after a restart', async () => {
    const { id, text } = await issue({ roles: ['broker'] });
    expect((await timebank.get('', { token: text })).status).toBe(200);
    await done(awr.ask('DELETE', `/api/v1/tokens/${id}`));
    await asked(`Bearer ${text}`);
    await awr.stop();
    await awr.start();
    await asked(`Bearer ${text}`);
    expect((await timebank.get('')).status).toBe(200);
  });

  it('end after their last day', async () => {
    const { id, text } = await issue({ roles: ['auditor'], expiresOn: '2199-12-31' });
    expect((await timebank.get('', { token: text })).status).toBe(200);
    await awr.stop();
    letPass(awr.folder, id);
    await awr.start();
    await asked(`Bearer ${text}`);
  });

  it('can’t be issued to reach further than whoever issues them', async () => {
    const other = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    const beyond = [
      { roles: ['administrator'] },
      { roles: ['auditor'] },
      { roles: ['broker'], timebankId: timebank.id },
      { roles: ['venue'], timebankId: other.id, venueId: ids['venue'] },
    ];
    for (const wanted of beyond) {
      const ask = (headers: Record<string, string>) =>
        awr.post('/api/v1/tokens', { name: 'x', ...wanted }, { token: timebank.broker, headers });
      await expectProblem(ask, { status: 422, code: 'token-beyond-issuer' });
    }
    const listed = await awr.get('/api/v1/tokens', { token: timebank.broker });
    expect(listed.body.items.every(({ timebankId }) => timebankId === timebank.id)).toBe(true);
    const { id } = await issue({ roles: ['broker'], timebankId: other.id });
    const revoked = await awr.ask('DELETE', `/api/v1/tokens/${id}`, { token: timebank.broker });
    expect(revoked.status).toBe(404);
  });

  it('are shown once: asked again under the same key, the secret does not come again', async () => {
    const headers = { 'idempotency-key': newId() };
    const wanted = { name: 'desk', roles: ['venue'], timebankId: timebank.id, venueId: ids['venue'] };
    const first = await awr.post('/api/v1/tokens', wanted, { token: timebank.broker, headers });
    expect(first.status).toBe(201);
    const again = await awr.post('/api/v1/tokens', wanted, { token: timebank.broker, headers });
    expect({ status: again.status, ...again.body }).toMatchObject({ status: 422, code: 'token-shown-already' });
  });

  it('of a member show their own, and nobody else’s', async () => {
    const token = tokens['member']!;
    expect((await timebank.get('/members/CWM0001', { token })).body).toMatchObject({ givenName: 'Nia' });
    expect((await timebank.get('/members/CWM0001/balance', { token })).body).toMatchObject({ minutes: 600 });
    for (const path of [
      '/members/CWM0002',
      '/members/CWM0002/balance',
      '/members/CWM0002/statement',
      '/members/CWM0404',
      `/accounts/member:${ids['owain']}`,
      '/accounts/pot',
      '/accounts/issuing',
      `/accounts/venue:${ids['venue']}`,
    ]) {
      await expectProblem((headers) => timebank.get(path, { token, headers }), NOT_THERE);
    }
    const given = await timebank.post('/gifts', { from: 'CWM0002', to: 'CWM0001', minutes: 5 }, { token });
    expect(given.status).toBe(403);
    const spent = await timebank.post(
      '/spends',
      { member: 'CWM0002', offerId: ids['offer'], adults: 1, under16s: 0 },
      { token },
    );
    expect(spent.status).toBe(403);
    const own = await timebank.post('/gifts', { from: 'CWM0001', to: 'CWM0002', minutes: 5 }, { token });
    expect(own.status).toBe(201);
    const changed = await awr.ask('PATCH', timebank.at('/members/CWM0002'), {
      token,
      body: { phone: '1' },
      headers: { 'if-match': '"m0"' },
    });
    expect(changed.status).toBe(403);
  });

  it('of a member end when they leave or are erased, before that is answered, and they get no new ones', async () => {
    for (const [number, path, body, code] of [
      ['CWM0003', 'leaving', { reason: 'moved' }, 'member-left'],
      ['CWM0004', 'erasure', undefined, 'person-erased'],
    ] as const) {
      const memberId = await timebank.join(number);
      const wanted = { name: 'x', roles: ['member'], timebankId: timebank.id, memberId };
      const { text: token } = await issue(wanted);
      expect((await timebank.get(`/members/${memberId}`, { token })).status).toBe(200);
      await done(timebank.post(`/members/${memberId}/${path}`, body));
      expect((await awr.get(timebank.at(`/members/${memberId}`), { token })).status).toBe(401);
      const again = await awr.post('/api/v1/tokens', wanted);
      expect([again.status, again.body['code']]).toEqual([422, code]);
    }
  });

  it('of a desk take credits for its own offers, and see of a member no more than whose number it is', async () => {
    const token = tokens['venue']!;
    const spend = (offerId: string) =>
      timebank.post('/spends', { member: 'CWM0001', offerId, adults: 1, under16s: 0, on: A_DAY }, { token });
    expect((await spend(ids['offer']!)).status).toBe(201);
    expect((await spend(ids['elsewhere']!)).status).toBe(403);
    const { body } = await timebank.get('/members/CWM0001', { token });
    expect(Object.keys(body).sort()).toEqual(['givenName', 'id', 'number', 'status']);
    expect((await timebank.get(`/accounts/venue:${ids['venue']}`, { token })).body).toMatchObject({ minutes: 60 });
    expect((await timebank.get(`/accounts/member:${ids['nia']}`, { token })).status).toBe(404);
  });

  it('of an organisation record and show its own hours alone', async () => {
    const token = tokens['organisation']!;
    const record = (more: object) =>
      timebank.post('/hours', { member: 'CWM0001', minutes: 10, on: A_DAY, ...more }, { token });
    expect((await record({})).body).toMatchObject({ organisationId: ids['ours'] });
    expect((await record({ organisationId: ids['theirs'] })).status).toBe(403);
    const { body } = await timebank.get('/entries', { token });
    expect(body.items.map(({ organisationId }) => organisationId)).toEqual([ids['ours']]);
    expect((await timebank.get(`/entries?organisationId=${ids['theirs']}`, { token })).status).toBe(403);
    expect((await timebank.get('/entries/e-000002', { token })).status).toBe(404);
    const group = await timebank.make('/groups', { name: { en: 'Choir' }, organisationId: ids['theirs'] });
    expect((await record({ groupId: group })).status).toBe(403);
  });
});

/** Puts a token's last day into the past, which no request can do and time does by itself. */
function letPass(folder: string, tokenId: string): void {
  const log = new DatabaseSync(join(folder, 'log.db'));
  const trigger = log
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%UPDATE%'`)
    .get()!;
  log.exec(`DROP TRIGGER ${String(trigger['name'])}`);
  const change = log.prepare(`UPDATE events SET data = replace(data, '2199-12-31', '2020-12-31') WHERE data LIKE ?`);
  expect(change.run(`%${tokenId}%`).changes).toBe(1);
  log.exec(String(trigger['sql']));
  log.close();
}

import { newId } from '@awr/kernel';
import { startedApi, type StartedForTest } from './testing/started-api';

describe('hours and credits over HTTP', () => {
  let api: StartedForTest;
  let timebank: string;
  let broker: string;
  let position = '';
  const at = (path: string) => `/api/v1/timebanks/${timebank}${path}`;
  const ids: Record<string, string> = {};

  /** Does something as the broker and remembers how far the log then was. */
  async function done(path: string, body: object, token = broker) {
    const answer = await api.post(at(path), body, { token });
    if (answer.status > 299) throw new Error(JSON.stringify(answer.body));
    position = answer.headers.get('awr-position') ?? position;
    return answer.body;
  }
  const read = async (path: string, token = broker) =>
    (await api.get(at(path), { token, headers: { 'awr-after': position } })).body;
  const minutesOf = async (member: string) => (await read(`/members/${member}/balance`))['minutes'];

  beforeAll(async () => {
    api = await startedApi();
    timebank = String((await api.post('/api/v1/timebanks', { name: { en: 'Cwm' }, numberPrefix: 'T' })).body['id']);
    broker = await api.token({ roles: ['broker'], timebankId: timebank });
    for (const [number, givenName] of Object.entries({ T1: 'Nia', T2: 'Owain', T3: 'Carys' })) {
      ids[number] = String((await done('/members', { number, givenName, language: 'cy', contactBy: 'none' }))['id']);
    }
    ids['organisation'] = String((await done('/organisations', { name: { en: 'Library' } }))['id']);
    const garden = { name: { en: 'Garden' }, category: 'garden', organisationId: ids['organisation'] };
    ids['garden'] = String((await done('/groups', garden))['id']);
    ids['cinema'] = String((await done('/venues', { name: { en: 'Cinema' } }))['id']);
    const film = { title: { en: 'A film' }, minutesPerAdult: 60, minutesPerUnder16: 30, venueId: ids['cinema'] };
    ids['film'] = String((await done('/offers', film))['id']);
    await read('/offers');
  });
  afterAll(() => api.stop());

  it('a morning in the garden: hours come in, a gift and a film go out, and every view agrees', async () => {
    const hours = { member: 't 1', minutes: 180, on: '2025-09-13', groupId: ids['garden'] };
    expect(await done('/hours', hours)).toMatchObject({
      entryId: 'e-000001',
      kind: 'hours',
      debit: 'issuing',
      credit: `member:${ids['T1']}`,
      category: 'garden',
      organisationId: ids['organisation'],
    });
    await done('/gifts', { from: 'T1', to: ids['T2'], minutes: 60, note: 'Diolch' });
    await done('/gifts', { from: 'T1', to: 'pot', minutes: 15 });
    const spend = await done('/spends', { member: 'T1', offerId: ids['film'], adults: 1, under16s: 1 });
    expect(spend).toMatchObject({ minutes: 90, credit: `venue:${ids['cinema']}` });
    expect(await minutesOf('T1')).toBe(15);
    expect(await read('/members/T1/statement?limit=2')).toMatchObject({
      items: [
        { entryId: 'e-000004', kind: 'spend', minutes: -90, balance: 15 },
        { entryId: 'e-000003', kind: 'gift', minutes: -15, balance: 105, otherAccount: 'pot' },
      ],
      nextCursor: expect.any(String),
    });
    expect(await read('/entries?kind=gift&member=T2')).toMatchObject({ items: [{ note: 'Diolch' }], nextCursor: null });
    expect(await read('/reports/totals')).toEqual({
      entries: 4,
      earnedMinutes: 180,
      spentMinutes: 90,
      givenMinutes: 75,
      outstandingMinutes: 90,
      entryTotals: [
        { kind: 'hours', entries: 1, minutes: 180 },
        { kind: 'gift', entries: 2, minutes: 75 },
        { kind: 'spend', entries: 1, minutes: 90 },
      ],
    });
    expect(await read('/reports/hours?by=group')).toMatchObject({ items: [{ of: ids['garden'], minutes: 180 }] });
    expect(await read('/reports/hours?by=month&from=2025-09')).toMatchObject({ items: [{ of: '2025-09' }] });
    const accounts = (await read('/accounts'))['items'] as { minutes: number }[];
    expect(accounts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(0);
  });

  it('pages lead through all of a statement, once each', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await read(`/members/T1/statement?limit=1${more}`);
      seen.push(...(page['items'] as { entryId: string }[]).map(({ entryId }) => entryId));
      cursor = page['nextCursor'] as string | null;
    }
    expect(seen).toEqual(['e-000004', 'e-000003', 'e-000002', 'e-000001']);
  });

  it('a reversal names what it undoes, and is done once', async () => {
    const reversal = await done('/entries/e-000003/reversal', { reason: 'wrong-amount' });
    expect(reversal).toMatchObject({ kind: 'reversal', reverses: 'e-000003', reason: 'wrong-amount', minutes: 15 });
    expect(await minutesOf('T1')).toBe(30);
    expect(await read('/entries/e-000003')).toMatchObject({ reversedBy: reversal['entryId'] });
    const again = await api.post(at('/entries/e-000003/reversal'), { reason: 'other' }, { token: broker });
    expect(again.body).toMatchObject({ status: 422, code: 'already-reversed' });
    expect((await api.post(at('/entries/e-999999/reversal'), { reason: 'other' })).status).toBe(404);
  });

  it('a register goes in whole or not at all, and says which line is wrong', async () => {
    const line = (member: string, minutes: number) => ({ member, minutes });
    const register = { on: '2025-09-20', groupId: ids['garden'], lines: [line('T1', 60), line('T2', 120)] };
    expect((await done('/registers', register))['items']).toHaveLength(2);
    const before = await minutesOf('T1');
    const wrong = { ...register, lines: [line('T1', 60), line('T99', 60), line('T98', 60)] };
    expect((await api.post(at('/registers'), wrong)).body).toMatchObject({
      code: 'unknown-account',
      details: { index: 1 },
      errors: ['/lines/1', '/lines/2'].map((pointer) => ({ pointer, code: 'unknown-account' })),
    });
    expect(await minutesOf('T1')).toBe(before);
  });

  it('of 20 spends at once exactly those go through that can be paid, and each key counts once', async () => {
    await done('/hours', { member: 'T3', minutes: 330, on: '2025-09-13' });
    const spend = (key: string) =>
      api.post(
        at('/spends'),
        { member: 'T3', offerId: ids['film'], adults: 1, under16s: 0 },
        { headers: { 'idempotency-key': key } },
      );
    const keys = Array.from({ length: 20 }, newId);
    const answers = await Promise.all([...keys, ...keys].map(spend));
    const byKey = new Map(keys.map((key, index) => [key, [answers[index]!, answers[index + 20]!]]));
    for (const [one, other] of byKey.values()) expect(other?.body).toEqual(one?.body);
    const statuses = [...byKey.values()].map(([one]) => one?.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'insufficient-credits',
      details: { mostMinutes: 30 },
    });
    position = answers
      .map(({ headers }) => headers.get('awr-position') ?? '0')
      .sort((a, b) => Number(b) - Number(a))[0]!;
    expect(await minutesOf('T3')).toBe(30);
  });

  it('keeps each to their own: members, organisations, venues', async () => {
    const member = await api.token({ roles: ['member'], timebankId: timebank, memberId: ids['T1'] });
    const organisationId = ids['organisation'];
    const library = await api.token({ roles: ['organisation'], timebankId: timebank, organisationId });
    const desk = await api.token({ roles: ['venue'], timebankId: timebank, venueId: ids['cinema'] });
    const asks = async (token: string, path: string, body?: object) => {
      const { status } = body ? await api.post(at(path), body, { token }) : await api.get(at(path), { token });
      return status;
    };
    const film = { member: 'T1', offerId: ids['film'], adults: 0, under16s: 1 };
    expect(await asks(member, '/members/T1/statement')).toBe(200);
    expect(await asks(member, '/members/T2/statement')).toBe(404);
    expect(await asks(member, '/accounts/pot')).toBe(404);
    expect(await asks(member, '/gifts', { from: 'T1', to: 'T2', minutes: 1 })).toBe(201);
    expect(await asks(member, '/gifts', { from: 'T2', to: 'T1', minutes: 1 })).toBe(403);
    expect(await asks(member, '/hours', { member: 'T1', minutes: 1, on: '2025-09-13' })).toBe(403);
    expect(await asks(library, '/hours', { member: 'T1', minutes: 60, on: '2025-09-13' })).toBe(201);
    expect(
      await asks(library, '/hours', { member: 'T1', minutes: 60, on: '2025-09-13', organisationId: newId() }),
    ).toBe(403);
    expect(await asks(library, `/entries?organisationId=${newId()}`)).toBe(403);
    expect(await asks(library, '/entries')).toBe(200);
    expect(await asks(desk, '/spends', film)).toBe(201);
    expect(await asks(desk, '/spends', { ...film, offerId: newId() })).toBe(404);
    expect(await asks(desk, `/accounts/venue:${ids['cinema']}/statement`)).toBe(200);
    expect(await asks(desk, '/members/T1/balance')).toBe(403);
  });

  it('refuses what is not there, and what lies in the future', async () => {
    const hours = { member: 'T1', minutes: 60, on: '2025-09-13' };
    const code = async (body: object) => (await api.post(at('/hours'), body)).body['code'];
    expect(await code({ ...hours, groupId: newId() })).toBe('unknown-group');
    expect(await code({ ...hours, activityId: newId() })).toBe('unknown-activity');
    expect(await code({ ...hours, on: '2999-01-01' })).toBe('date-in-future');
    expect(await code({ ...hours, member: 'T404' })).toBe('unknown-account');
  });

  it('verifies, rebuilds and backs up, telling how far it has come', async () => {
    const headers = { accept: 'application/x-ndjson' };
    const verified = await api.post('/api/v1/operations/verifications', {}, { headers });
    const lines = String(verified.body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toMatchObject({ result: { sound: true } });
    const rebuilt = await api.post('/api/v1/operations/view-rebuilds', { names: ['ledger'] });
    expect(rebuilt.body).toMatchObject({ projections: [{ name: 'ledger' }] });
    const none = { names: ['none'] };
    expect((await api.post('/api/v1/operations/view-rebuilds', none)).status).toBe(404);
    const told = await api.post('/api/v1/operations/view-rebuilds', none, { headers });
    expect(JSON.parse(String(told.body))).toMatchObject({ problem: { status: 404, code: 'unknown-view' } });
  });
});

import { newId } from '@awr/kernel';
import { SmallTimebank } from './testing/small-timebank';

describe('claims and exchanges over HTTP', () => {
  let timebank: SmallTimebank;
  let api: SmallTimebank['api'];
  let [tokens, ids]: [SmallTimebank['tokens'], SmallTimebank['ids']] = [{}, {}];
  const at = (path: string) => timebank.at(path);
  const ask = (as: string, path: string, body?: object) => timebank.ask(as, path, body);
  const done = (as: string, path: string, body?: object) => timebank.done(as, path, body);
  const read = (as: string, path: string) => timebank.read(as, path);
  const items = (as: string, path: string) => timebank.items(as, path);
  const minutesOf = (member: string) => timebank.minutesOf(member);

  beforeAll(async () => {
    timebank = await SmallTimebank.found();
    ({ api, tokens, ids } = timebank);
    await timebank.letIn('auditor', 'auditor');
    for (const [number, name] of Object.entries({ T1: 'nia', T2: 'owain', T3: 'carys' }))
      await timebank.join(number, name);
    for (const name of ['library', 'club']) {
      ids[name] = String((await done('broker', '/organisations', { name: { en: name } }))['id']);
      await timebank.letIn(name, 'organisation', { organisationId: ids[name] });
    }
    const garden = { name: { en: 'Garden' }, category: 'garden', organisationId: ids['library'] };
    ids['garden'] = String((await done('broker', '/groups', garden))['id']);
    await read('broker', '/groups');
  });
  afterAll(() => timebank.stop());

  describe('claims', () => {
    it('wait for whoever hosts, count once confirmed, and are linked to their entry', async () => {
      // Whatever organisation the member names, the group's own is the one that confirms.
      const claim = {
        minutes: 120,
        on: '2025-09-13',
        groupId: ids['garden'],
        organisationId: ids['club'],
        note: 'Chwyn',
      };
      expect(await done('nia', '/claims', claim)).toEqual({ claimId: 'c-000001', status: 'open' });
      expect(await minutesOf('T1')).toBe(0);
      expect(await items('library', '/claims?status=open')).toMatchObject([
        { claimId: 'c-000001', memberId: ids['nia'], minutes: 120, category: 'garden', note: 'Chwyn' },
      ]);
      expect(await items('club', '/claims')).toEqual([]);
      expect((await ask('club', '/claims/c-000001/confirmation')).status).toBe(404);
      expect((await ask('nia', '/claims/c-000001/confirmation')).status).toBe(403);
      const confirmed = await done('library', '/claims/c-000001/confirmation');
      expect(confirmed).toMatchObject({
        status: 'confirmed',
        entry: {
          entryId: 'e-000001',
          kind: 'hours',
          minutes: 120,
          claimId: 'c-000001',
          organisationId: ids['library'],
        },
      });
      const { recordedBy, approvedBy } = confirmed['entry'] as Record<string, string>;
      expect(recordedBy).not.toBe(approvedBy);
      expect(await minutesOf('T1')).toBe(120);
      expect(await read('nia', '/claims/c-000001')).toMatchObject({ status: 'confirmed', entryId: 'e-000001' });
      expect(await read('broker', '/entries/e-000001')).toMatchObject({ claimId: 'c-000001', kind: 'hours' });
      expect((await ask('broker', '/claims/c-000001/confirmation')).body).toMatchObject({
        ...{ status: 422, code: 'claim-settled' },
      });
    });

    it('are made by the broker for whoever is not online, declined with a reason, and withdrawn', async () => {
      await done('broker', '/claims', { member: 'T2', minutes: 30, on: '2025-09-13' });
      await done('owain', '/claims', { minutes: 40, on: '2025-09-13' });
      const declined = await done('broker', '/claims/c-000002/decline', { reason: 'wrong-date', note: 'Dydd Sul' });
      expect(declined).toEqual({ claimId: 'c-000002', status: 'declined' });
      expect(await read('owain', '/claims/c-000002')).toMatchObject({ reason: 'wrong-date', declinedNote: 'Dydd Sul' });
      expect((await ask('nia', '/claims/c-000003/withdrawal')).body).toMatchObject({ code: 'unknown-claim' });
      expect(await done('owain', '/claims/c-000003/withdrawal')).toMatchObject({ status: 'withdrawn' });
      // Nor is there one to strangers once it is over.
      for (const [who, step] of [
        ['nia', 'withdrawal'],
        ['library', 'confirmation'],
      ] as const) {
        const { body } = await ask(who, `/claims/c-000002/${step}`);
        expect(body).toMatchObject({ status: 404, code: 'unknown-claim' });
      }
      const many = await ask('library', '/claims/confirmations', { claims: ['c-000001', 'c-000002'] });
      const codes = (many.body['errors'] as { code: string }[]).map(({ code }) => code);
      expect(codes).toEqual(['claim-settled', 'unknown-claim']);
      expect((await ask('owain', '/claims/c-000002/withdrawal')).body).toMatchObject({ code: 'claim-settled' });
      expect((await ask('nia', '/claims', { member: 'T2', minutes: 5, on: '2025-09-13' })).status).toBe(403);
    });

    it('are seen by whom they concern', async () => {
      expect((await items('nia', '/claims')).map(({ claimId }) => claimId)).toEqual(['c-000001']);
      expect(await items('auditor', '/claims?member=T2')).toHaveLength(2);
      expect((await api.get(at('/claims?member=T2'), { token: tokens['nia'] })).status).toBe(403);
      expect((await api.get(at('/claims/c-000002'), { token: tokens['nia'] })).status).toBe(404);
      expect((await api.get(at('/claims/c-000002'), { token: tokens['library'] })).status).toBe(404);
    });

    it('are confirmed many at a time: all, or none and each bad one told', async () => {
      for (const minutes of [10, 20]) await done('carys', '/claims', { minutes, on: '2025-09-13' });
      const refused = await ask('broker', '/claims/confirmations', { claims: ['c-000004', 'c-000002', 'c-000099'] });
      expect(refused.body).toMatchObject({
        ...{ status: 422, code: 'claims-refused', details: { refused: 2, of: 3 } },
        errors: [
          { pointer: '/claims/1', code: 'claim-settled', detail: expect.stringContaining('c-000002') },
          { pointer: '/claims/2', code: 'unknown-claim', detail: expect.any(String) },
        ],
      });
      expect(await minutesOf('T3')).toBe(0);
      const { items: entries } = await done('broker', '/claims/confirmations', { claims: ['c-000005', 'c-000004'] });
      expect(entries).toMatchObject([{ minutes: 20 }, { minutes: 10 }]);
      expect(await minutesOf('T3')).toBe(30);
    });

    it('are confirmed as far as they can be, where that is asked for, and the others told in one’s language', async () => {
      for (const minutes of [3, 4]) await done('carys', '/claims', { minutes, on: '2025-09-13' });
      const [first, second] = (await items('carys', '/claims?status=open')).map(({ claimId }) => claimId);
      const asked = { claims: [first, 'c-000099', 'c-000002', second], onRefusal: 'skip' };
      const headers = { 'idempotency-key': newId(), 'accept-language': 'cy' };
      const post = (body: object) => api.post(at('/claims/confirmations'), body, { token: tokens['broker'], headers });
      const answer = await post(asked);
      expect(answer).toMatchObject({
        status: 201,
        body: {
          items: [{ minutes: 3 }, { minutes: 4 }],
          refused: [
            { claimId: 'c-000099', code: 'unknown-claim', detail: expect.stringMatching(/^Nid oes hawliad/) },
            { claimId: 'c-000002', code: 'claim-settled' },
          ],
        },
      });
      const again = await post(asked);
      expect(again.body).toEqual(answer.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      // The same request is not another one, in either way.
      const others = [{ ...asked, claims: [second] }, { claims: asked.claims }];
      for (const other of others) expect((await post(other)).body).toMatchObject({ code: 'command-id-reused' });
      const none = await ask('broker', '/claims/confirmations', { ...asked, claims: [first, 'c-000099'] });
      expect(none.body).toMatchObject({ status: 422, code: 'claims-refused', details: { refused: 2, of: 2 } });
      expect(none.body['errors']).toMatchObject([{ pointer: '/claims/0' }, { details: { claimId: 'c-000099' } }]);
      expect((await ask('broker', '/claims/confirmations', { ...asked, onRefusal: 'all' })).status).toBe(400);
    });

    it('come up when a reminder is due, the longest waiting first', async () => {
      for (const minutes of [1, 2]) await done('carys', '/claims', { minutes, on: '2025-09-13' });
      expect(await items('broker', '/claims?dueOn=2025-09-13')).toEqual([]);
      expect((await items('broker', '/claims?dueOn=2100-01-01')).map(({ minutes }) => minutes)).toEqual([1, 2]);
    });
  });

  describe('exchanges', () => {
    const hour = () => ({ lines: [{ helper: 'T2', helped: 'T1', minutes: 60 }], on: '2025-09-13', category: 'garden' });

    it('count once the other side has agreed: whoever was helped pays', async () => {
      const proposed = await done('owain', '/exchanges', { ...hour(), note: 'Torri gwair' });
      expect(proposed).toEqual({ exchangeId: 'x-000001', status: 'open', entries: [] });
      expect(await items('nia', '/exchanges?status=open&awaitingMember=true')).toMatchObject([
        { exchangeId: 'x-000001', note: 'Torri gwair', waitsFor: [{ memberId: ids['nia'] }] },
      ]);
      // Whoever is asked to agree must know with whom; and nobody learns whose a number is that they made up.
      const nia = { memberId: ids['nia'], number: 'T1', givenName: 'nia' };
      const owain = { memberId: ids['owain'], number: 'T2', givenName: 'owain' };
      const peopleTold = async (as: string) => (await read(as, '/exchanges/x-000001'))['people'];
      expect(await peopleTold('nia')).toEqual(expect.arrayContaining([nia, owain]));
      expect(await peopleTold('owain')).toEqual(expect.arrayContaining([{ ...nia, givenName: null }, owain]));
      expect(await peopleTold('broker')).toEqual(expect.arrayContaining([nia, owain]));
      expect(await items('owain', '/exchanges?awaitingMember=true')).toEqual([]);
      expect(await items('carys', '/exchanges')).toEqual([]);
      expect((await api.get(at('/exchanges/x-000001'), { token: tokens['carys'] })).status).toBe(404);
      const strange = await ask('carys', '/exchanges/x-000001/agreement', { how: 'online' });
      expect(strange.body).toMatchObject({ status: 404, code: 'unknown-exchange' });
      const agreed = await done('nia', '/exchanges/x-000001/agreement', {});
      const over = await ask('carys', '/exchanges/x-000001/withdrawal');
      expect(over.body).toMatchObject({ status: 404, code: 'unknown-exchange' });
      expect(agreed).toMatchObject({
        status: 'agreed',
        entries: [{ kind: 'exchange', minutes: 60, exchangeId: 'x-000001' }],
      });
      expect([await minutesOf('T1'), await minutesOf('T2')]).toEqual([60, 60]);
      expect(await read('broker', '/exchanges/x-000001')).toMatchObject({
        status: 'agreed',
        agreed: [
          { memberId: ids['owain'], how: 'online' },
          { memberId: ids['nia'], how: 'online' },
        ],
        waitsFor: [],
        lines: [{ helperId: ids['owain'], helpedId: ids['nia'], minutes: 60, entryId: expect.any(String) }],
      });
      expect(await items('broker', '/entries?kind=exchange')).toHaveLength(1);
    });

    it('of many are agreed by the broker on behalf, and it is kept how', async () => {
      const lines = [
        { helper: 'T3', helped: 'T1', minutes: 30 },
        { helper: 'T3', helped: 'T2', minutes: 15 },
      ];
      await done('broker', '/exchanges', { lines, on: '2025-09-13', agreed: [{ how: 'letter', members: ['T3'] }] });
      expect((await ask('broker', '/exchanges/x-000002/agreement', { members: ['T1'] })).body).toMatchObject({
        code: 'how-agreed-missing',
      });
      const half = await done('broker', '/exchanges/x-000002/agreement', { members: ['T1'], how: 'phone' });
      expect(half).toMatchObject({ status: 'open', entries: [] });
      const whole = await done('broker', '/exchanges/x-000002/agreement', { members: ['T2'], how: 'in-person' });
      expect(whole['entries']).toHaveLength(2);
      expect(await minutesOf('T3')).toBe(82);
    });

    it('are declined by one side and withdrawn by the other', async () => {
      await done('owain', '/exchanges', hour());
      await done('owain', '/exchanges', hour());
      const declined = await done('nia', '/exchanges/x-000003/decline', { reason: 'not-agreed' });
      expect(declined).toMatchObject({ status: 'declined' });
      expect((await ask('nia', '/exchanges/x-000004/withdrawal')).body).toMatchObject({ code: 'not-the-proposer' });
      expect(await done('owain', '/exchanges/x-000004/withdrawal')).toMatchObject({ status: 'withdrawn' });
      expect(await read('owain', '/exchanges/x-000003')).toMatchObject({
        declinedBy: ids['nia'],
        reason: 'not-agreed',
      });
    });

    it('let a member speak for themself alone', async () => {
      expect(
        (await ask('owain', '/exchanges', { ...hour(), agreed: [{ how: 'phone', members: ['T1'] }] })).status,
      ).toBe(403);
      expect((await ask('owain', '/exchanges', { ...hour(), proposer: 'T1' })).status).toBe(403);
      await done('owain', '/exchanges', hour());
      expect((await ask('owain', '/exchanges/x-000005/agreement', { members: ['T1'], how: 'phone' })).status).toBe(403);
      const other = { ...hour(), lines: [{ helper: 'T3', helped: 'T1', minutes: 1 }] };
      expect((await ask('owain', '/exchanges', other)).body).toMatchObject({ code: 'not-a-party' });
    });

    it('say which line stands in the way, in the language asked for', async () => {
      const lines = [
        { helper: 'T2', helped: 'T1', minutes: 5 },
        { helper: 'T3', helped: 'T1', minutes: 6000 },
      ];
      const agreed = [{ how: 'in-person', members: ['T1', 'T2', 'T3'] }];
      const answer = await api.post(
        at('/exchanges'),
        { lines, on: '2025-09-13', agreed },
        { token: tokens['broker'], headers: { 'accept-language': 'cy' } },
      );
      expect(answer.body).toMatchObject({ code: 'insufficient-credits', details: { index: 1, balanceMinutes: 25 } });
      expect(answer.body['detail']).toContain('Nid oes digon o gredydau');
    });
  });

  it('everything that was agreed adds up when the whole log is read again', async () => {
    const { status, body } = await api.post('/api/v1/operations/verifications', {});
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('"differences":[{');
  });
});

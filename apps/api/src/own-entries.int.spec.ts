import { SmallTimebank } from './testing/small-timebank';

describe('a broker, or a coordinator, who is a member too', () => {
  let timebank: SmallTimebank;
  const on = '2025-09-13';

  beforeAll(async () => {
    timebank = await SmallTimebank.found({ creditLimitMinutes: 600 });
    await timebank.join('T1', 'Nia');
    await timebank.join('T2', 'Owain');
    const organisation = await timebank.done('broker', '/organisations', { name: { en: 'Menter' } });
    const [memberId, organisationId] = [timebank.ids['Nia'], String(organisation['id'])];
    await timebank.letIn('Nia the broker', 'broker', { roles: ['broker', 'member'], memberId });
    await timebank.letIn('Nia at Menter', 'organisation', {
      roles: ['organisation', 'member'],
      memberId,
      organisationId,
    });
    await timebank.done('broker', '/hours', { member: 'T1', minutes: 120, on });
    await timebank.done('broker', '/gifts', { from: 'T2', to: 'pot', minutes: 120 });
    await timebank.done('Nia the broker', '/gifts', { from: 'T1', to: 'T2', minutes: 10 });
  });
  afterAll(() => timebank.stop());

  const forOneself: readonly (readonly [path: string, body: object])[] = [
    ['/hours', { member: 'T1', minutes: 60, on }],
    ['/gifts', { from: 'T2', to: 'T1', minutes: 10 }],
    ['/grants', { member: 'T1', minutes: 15, reason: 'thanks' }],
    ['/entries/e-000001/correction', { reason: 'wrong-amount', minutes: 600 }],
    ['/entries/e-000003/reversal', { reason: 'other' }],
  ];

  it.each(forOneself)('records nothing for themself, unless the timebank allows it: %s', async (path, body) => {
    const refused = await timebank.ask('Nia the broker', path, body);
    expect(refused).toMatchObject({ status: 422, body: { code: 'own-entry' } });
  });

  it('is told of the line of a register that is theirs', async () => {
    const lines = [
      { member: 'T2', minutes: 30 },
      { member: 'T1', minutes: 30 },
    ];
    for (const who of ['Nia the broker', 'Nia at Menter']) {
      const { body } = await timebank.ask(who, '/registers', { on, lines });
      expect(body).toMatchObject({ code: 'own-entry', errors: [{ pointer: '/lines/1', code: 'own-entry' }] });
    }
    expect(await timebank.items('broker', '/entries')).toHaveLength(3);
  });

  it('hears why in both languages', async () => {
    const ask = (language: string) =>
      timebank.api.post(timebank.at('/hours'), forOneself[0]![1], {
        token: timebank.tokens['Nia the broker'],
        headers: { 'accept-language': language },
      });
    expect((await ask('cy')).body['detail']).toContain('Ni chewch gofnodi credydau i chi’ch hun');
    expect((await ask('en')).body['detail']).toContain('you can’t record credits for yourself');
  });

  it('records for others as ever', async () => {
    await timebank.done('Nia the broker', '/hours', { member: 'T2', minutes: 30, on });
    await timebank.done('Nia at Menter', '/hours', { member: 'T2', minutes: 30, on });
  });

  it('confirms no claim of their own, whatever the policy', async () => {
    await timebank.done('Nia', '/claims', { member: 'T1', minutes: 20, on });
    const { body } = await timebank.ask('Nia the broker', '/claims/c-000001/confirmation');
    expect(body).toMatchObject({ code: 'own-claim' });
  });

  it('agrees to no exchange for the other side, whatever the policy', async () => {
    const helping = { lines: [{ helper: 'T1', helped: 'T2', minutes: 30 }], on };
    await timebank.done('Nia', '/exchanges', helping);
    const agreeing = { members: ['T2'], how: 'phone' };
    const { body } = await timebank.ask('Nia the broker', '/exchanges/x-000001/agreement', agreeing);
    expect(body).toMatchObject({ code: 'agrees-for-other-side' });
  });

  it('records for themself where the timebank allows it, and an auditor finds those entries', async () => {
    const changes = { changes: { recordingForOneself: 'allowed' }, reason: 'Un brocer sydd yma' };
    const allowed = await timebank.ask('broker', '/policy', changes, 'PATCH');
    expect(allowed).toMatchObject({ status: 200, body: { recordingForOneself: 'allowed' } });
    const hours = await timebank.done('Nia the broker', '/hours', { member: 'T1', minutes: 60, on });
    expect(hours).toMatchObject({ byBeneficiary: true });
    await timebank.letIn('auditor', 'auditor');
    const found = await timebank.items('auditor', '/entries?byBeneficiary=true');
    expect(found.map(({ entryId }) => entryId)).toEqual([hours['entryId']]);
    expect(found).toMatchObject([{ credit: `member:${timebank.ids['Nia']}`, byBeneficiary: true }]);
  });
});

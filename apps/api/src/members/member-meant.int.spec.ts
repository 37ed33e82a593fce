import { SmallTimebank } from '../testing/small-timebank';

describe('whoever asks', () => {
  let timebank: SmallTimebank;

  beforeAll(async () => {
    timebank = await SmallTimebank.found({ creditLimitMinutes: 60 });
    await timebank.join('T1', 'nia');
  });
  afterAll(() => timebank.stop());

  it('is meant where nobody is named, if they are a member; else they must name one', async () => {
    expect((await timebank.ask('nia', '/gifts', { to: 'pot', minutes: 1 })).body).toMatchObject({
      debit: `member:${timebank.ids['nia']}`,
    });
    for (const [path, body, pointer] of [
      ['/claims', { minutes: 5, on: '2025-09-13' }, '/member'],
      ['/gifts', { to: 'pot', minutes: 1 }, '/from'],
      ['/transfers', { toTimebankId: timebank.id, toNumber: 'B1', minutes: 1 }, '/from'],
      ['/help', { kind: 'offer', category: 'garden' }, '/member'],
      ['/exchanges/x-000001/agreement', { how: 'phone' }, '/members'],
      ['/exchanges/x-000001/decline', { how: 'phone', reason: 'other' }, '/member'],
    ] as const) {
      expect((await timebank.ask('broker', path, body)).body).toMatchObject({
        ...{ status: 400, code: 'validation-failed', errors: [{ pointer, code: 'required' }] },
      });
    }
  });
});

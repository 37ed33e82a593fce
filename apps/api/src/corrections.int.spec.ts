import { SmallTimebank } from './testing/small-timebank';

describe('putting mistakes right over HTTP', () => {
  let timebank: SmallTimebank;

  beforeAll(async () => {
    timebank = await SmallTimebank.found();
    for (const [number, name] of Object.entries({ T1: 'nia', T2: 'owain', T3: 'carys' }))
      await timebank.join(number, name);
  });
  afterAll(() => timebank.stop());

  it('says of each entry that stands in the way of reversing a register why', async () => {
    const library = await timebank.done('broker', '/organisations', { name: { en: 'Library' } });
    const register = {
      ...{ on: '2025-09-13', organisationId: library['id'] },
      lines: ['T1', 'T2', 'T3'].map((member) => ({ member, minutes: 60 })),
    };
    const [{ entryId, batchId } = { entryId: '', batchId: '' }] = (
      (await timebank.done('broker', '/registers', register)) as unknown as {
        items: { entryId: string; batchId: string }[];
      }
    ).items;
    await timebank.done('nia', '/gifts', { from: 'T1', to: 'pot', minutes: 20, on: '2025-09-13' });
    const refused = await timebank.ask('broker', `/batches/${batchId}/reversal`, { reason: 'recorded-twice' });
    expect(refused.body).toMatchObject({
      ...{ status: 422, code: 'batch-irreversible', details: { batchId, count: 1 } },
      errors: [{ pointer: '', code: 'insufficient-credits', details: { entryId, mostMinutes: 40 } }],
    });
    expect(await timebank.minutesOf('T2')).toBe(60);
  });
});

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

  const right = (entryId: unknown, correction: object, reason = 'wrong-amount') =>
    timebank.ask('broker', `/entries/${String(entryId)}/correction`, { reason, ...correction });
  const newest = async (as: string, path: string, body: object) => (await timebank.done(as, path, body))['entryId'];

  it('puts a gift right that went to the wrong member, in one step that both entries tell', async () => {
    const gift = await newest('nia', '/gifts', { from: 'T1', to: 'T2', minutes: 10 });
    const { status, body } = await right(gift, { to: 'T3', minutes: 5 }, 'wrong-member');
    expect(status).toBe(201);
    expect(body['items']).toMatchObject([
      { kind: 'reversal', reverses: gift, minutes: 10 },
      { kind: 'gift', minutes: 5, corrects: gift, credit: `member:${timebank.ids['carys']}` },
    ]);
  });

  it('puts a grant right, and hours that a claim became', async () => {
    const granted = await newest('broker', '/grants', { member: 'T2', minutes: 10, reason: 'joining' });
    expect((await right(granted, { member: 'T3', grant: 'thanks' })).body['items']).toMatchObject([
      { minutes: 10 },
      { kind: 'grant', grant: 'thanks', credit: `member:${timebank.ids['carys']}` },
    ]);
    const { claimId } = await timebank.done('owain', '/claims', { minutes: 90, on: '2025-09-13' });
    const { entry } = await timebank.done('broker', `/claims/${String(claimId)}/confirmation`);
    const { entryId } = entry as { entryId: string };
    expect((await right(entryId, { minutes: 60 })).body['items']).toMatchObject([{ minutes: 90 }, { minutes: 60 }]);
  });

  it('puts hours right that were recorded at the wrong place', async () => {
    const [garden, choir] = await Promise.all(
      ['Garden', 'Choir'].map(async (name) => {
        const group = { name: { en: name }, category: name.toLowerCase() };
        return (await timebank.done('broker', '/groups', group))['id'];
      }),
    );
    const hours = await newest('broker', '/hours', { member: 'T2', minutes: 30, on: '2025-09-13', groupId: garden });
    expect((await right(hours, { groupId: choir }, 'wrong-activity')).body['items']).toMatchObject([
      { kind: 'reversal' },
      { groupId: choir, category: 'choir', minutes: 30 },
    ]);
    expect((await right(hours, { groupId: timebank.id })).body).toMatchObject({ code: 'unknown-group' });
  });

  it('puts a line of an exchange right, and that again, and keeps to which line it is', async () => {
    const lines = [
      { helper: 'T2', helped: 'T1', minutes: 10 },
      { helper: 'T3', helped: 'T1', minutes: 10 },
    ];
    const agreed = [{ how: 'in-person', members: ['T1', 'T2', 'T3'] }];
    const exchange = await timebank.done('broker', '/exchanges', { lines, on: '2025-09-13', agreed });
    const [first, second] = exchange['entries'] as { entryId: string }[];
    const { body } = await right(second!.entryId, { minutes: 5 });
    const [, corrected] = body['items'] as { entryId: string; exchangeId: string; minutes: number }[];
    expect(corrected).toMatchObject({ kind: 'exchange', exchangeId: exchange['exchangeId'], minutes: 5 });
    const again = (await right(corrected!.entryId, { helper: 'T2' }, 'wrong-member')).body['items'];
    expect(again).toMatchObject([{}, { minutes: 5, credit: `member:${timebank.ids['owain']}` }]);
    const shown = await timebank.read('broker', `/exchanges/${String(exchange['exchangeId'])}`);
    expect(shown['lines']).toMatchObject([{ entryId: first!.entryId }, { entryId: second!.entryId }]);
  });

  it('says what there is to correct on an entry, and where there is nothing, what to do instead', async () => {
    const gift = await newest('broker', '/gifts', { from: 'T1', to: 'pot', minutes: 1 });
    expect((await right(gift, {})).body).toMatchObject({ status: 422, code: 'correction-empty' });
    const same = { minutes: 1, member: 'T1', to: 'pot' };
    expect((await right(gift, same)).body).toMatchObject({ status: 422, code: 'correction-empty' });
    expect((await right(gift, { helper: 'T2' })).body).toMatchObject({
      ...{ code: 'correction-of-field', details: { kind: 'gift', field: 'helper' } },
    });
    expect((await right('e-999999', { minutes: 1 })).body).toMatchObject({ status: 404, code: 'unknown-entry' });
    const { items } = (await right(gift, { minutes: 2 })).body as unknown as { items: { entryId: string }[] };
    expect((await right(items[0]!.entryId, { minutes: 1 })).body).toMatchObject({
      ...{ code: 'correction-of-kind', details: { kind: 'reversal' } },
      detail: expect.stringContaining('record what should be there as a new entry'),
    });
    const correctedBy = items[1]!.entryId;
    expect((await right(gift, { minutes: 3 })).body).toMatchObject({
      ...{ code: 'already-reversed', details: { entryId: gift, correctedBy } },
    });
  });

  describe('what a member reads of an entry that was disputed', () => {
    const about = (as: string, entryId: unknown) => timebank.items(as, `/entries/${String(entryId)}/remarks`);

    it('is the dispute, how it was decided and the words of both, and not the broker’s own notes', async () => {
      const hours = await newest('broker', '/hours', { member: 'T3', minutes: 30, on: '2025-09-13' });
      await timebank.done('carys', `/entries/${String(hours)}/disputes`, { why: 'Nid fi oedd yno' });
      await timebank.done('broker', `/entries/${String(hours)}/notes`, { note: 'Ffonio’r clwb' });
      await timebank.done('broker', `/entries/${String(hours)}/disputes/resolution`, { upheld: true, note: 'Chwaer' });
      expect(await about('carys', hours)).toMatchObject([
        { kind: 'dispute', words: 'Nid fi oedd yno', isOpen: false, upheld: true },
        { kind: 'resolution', words: 'Chwaer', upheld: true },
      ]);
      expect(await about('broker', hours)).toHaveLength(3);
      expect(await timebank.read('carys', `/entries/${String(hours)}`)).toMatchObject({ entryId: hours, minutes: 30 });
    });

    it('is nothing at all where the entry is of others: to them it is not there', async () => {
      const hours = await newest('broker', '/hours', { member: 'T3', minutes: 30, on: '2025-09-13' });
      for (const path of [`/entries/${String(hours)}`, `/entries/${String(hours)}/remarks`]) {
        expect(await timebank.read('nia', path)).toMatchObject({ status: 404, code: 'not-found' });
      }
    });

    it('is of a gift that the other member disputed only that it was, and how it was decided', async () => {
      const gift = await newest('broker', '/gifts', { from: 'T3', to: 'T2', minutes: 5 });
      await timebank.done('owain', `/entries/${String(gift)}/disputes`, { why: 'Nid oes arnaf ei eisiau' });
      await timebank.done('broker', `/entries/${String(gift)}/disputes/resolution`, { upheld: false, note: 'Anrheg' });
      expect(await about('owain', gift)).toMatchObject([{ words: 'Nid oes arnaf ei eisiau' }, { words: 'Anrheg' }]);
      const [dispute, resolution] = await about('carys', gift);
      expect(dispute).toMatchObject({ kind: 'dispute', isOpen: false, upheld: false });
      expect([dispute, resolution]).not.toContainEqual(expect.objectContaining({ words: expect.anything() }));
    });
  });
});

import { awr, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, TimebankOverHttp, done, sum } from '../support/timebank-over-http';

const policy = { retireSpentCredits: true, expiryMonths: 6, expiryNoticeDays: 0, brokerMayExceedBudget: true };

describe('what keeps a ledger right over the years', () => {
  let running: RunningAwr;
  let timebank: TimebankOverHttp;
  let offerId: string;
  const ids: Record<string, string> = {};
  const details = async (path: string) => (await done(timebank.get(path))).body as unknown as Record<string, unknown>;
  const of = async (number: string) => (await timebank.balances()).get(`member:${ids[number]}`);
  const refusal = async (path: string, body: unknown) => (await timebank.post(path, body)).body['code'];

  beforeAll(async () => {
    running = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(running, { policy });
    offerId = await timebank.offer(60, 30);
    for (const number of ['CWM0001', 'CWM0002', 'CWM0003', 'CWM0004']) ids[number] = await timebank.join(number);
    await timebank.hours('CWM0001', 600);
  });
  afterAll(async () => {
    // Whatever was done here, the log, plain sums and the views agree, and all accounts add up to zero.
    expect(sum((await timebank.balances()).values())).toBe(0);
    expect(await awrJson(running.folder, 'verify')).toMatchObject({ sound: true });
    await running.remove();
  });

  it('credits are set aside for a booking, and settled once for no more than that', async () => {
    const booking = { member: 'CWM0001', offerId, adults: 2, under16s: 0, forMinutes: 60 };
    const { holdId } = (await done(timebank.post('/holds', booking))).body as unknown as { holdId: string };
    const standing = await details(`/accounts/member:${ids['CWM0001']}/limits`);
    expect(standing).toMatchObject({ minutes: 600, heldMinutes: 120, spendableMinutes: 480, status: 'open' });
    expect(await refusal('/gifts', { from: 'CWM0001', to: 'pot', minutes: 481 })).toBe('insufficient-credits');
    expect(await refusal(`/holds/${holdId}/settlement`, { minutes: 121 })).toBe('over-hold');
    const settled = await done(timebank.post(`/holds/${holdId}/settlement`, { minutes: 90 }));
    expect(settled.body).toMatchObject({ kind: 'spend', minutes: 90, holdId });
    expect(await refusal(`/holds/${holdId}/settlement`, {})).toBe('unknown-hold');
    expect(await details(`/holds/${holdId}`)).toMatchObject({ status: 'settled', settledMinutes: 90, minutes: 120 });
    expect(await of('CWM0001')).toBe(510);
  });

  it('a cancelled booking leaves everything as it was', async () => {
    const booking = { member: 'CWM0001', offerId, adults: 1, under16s: 1, forMinutes: 60 };
    const { holdId } = (await done(timebank.post('/holds', booking))).body as unknown as { holdId: string };
    await done(timebank.post(`/holds/${holdId}/release`, undefined));
    expect((await details('/holds?status=released'))['items']).toMatchObject([{ holdId, minutes: 90 }]);
    expect(await of('CWM0001')).toBe(510);
  });

  it('the pot is granted from, and not beyond', async () => {
    await done(timebank.gift('CWM0001', 'pot', 60));
    const granted = await done(timebank.post('/grants', { member: 'CWM0002', minutes: 60, reason: 'joining' }));
    expect(granted.body).toMatchObject({ kind: 'grant', debit: 'pot', grant: 'joining' });
    expect(await refusal('/grants', { member: 'CWM0002', minutes: 1, reason: 'joining' })).toBe('insufficient-credits');
  });

  it('a wrong entry is corrected in one step, each entry naming the other', async () => {
    const { entryId } = (await done(timebank.hours('CWM0003', 30))).body as unknown as { entryId: string };
    const correction = { reason: 'wrong-amount', minutes: 45 };
    const { items } = (await done(timebank.post(`/entries/${entryId}/correction`, correction))).body;
    const [reversal, right] = items as unknown as { entryId: string }[];
    expect([reversal, right]).toMatchObject([{ reverses: entryId }, { corrects: entryId, minutes: 45 }]);
    expect(await details(`/entries/${entryId}`)).toMatchObject({
      ...{ reversedBy: reversal!.entryId, correctedBy: right!.entryId },
    });
    expect(await of('CWM0003')).toBe(45);
  });

  it('a register is reversed as a whole', async () => {
    const lines = ['CWM0002', 'CWM0003'].map((member) => ({ member, minutes: 30 }));
    const { items } = (await done(timebank.post('/registers', { on: A_DAY, lines }))).body;
    const { batchId } = items[0] as unknown as { batchId: string };
    const reversed = await done(timebank.post(`/batches/${batchId}/reversal`, { reason: 'recorded-twice' }));
    expect(reversed.body.items).toHaveLength(2);
    expect(await refusal(`/batches/${batchId}/reversal`, { reason: 'other' })).toBe('batch-already-reversed');
    expect(await of('CWM0003')).toBe(45);
  });

  it('a member disputes an entry of theirs, and the broker decides', async () => {
    const token = await timebank.token('member', { memberId: ids['CWM0002'] });
    const entries = (await details(`/entries?member=CWM0002&kind=grant`))['items'] as { entryId: string }[];
    const { entryId } = entries[0]!;
    await done(timebank.post(`/entries/${entryId}/disputes`, { why: 'Gormod' }, { token }));
    expect((await timebank.post('/entries/e-000001/disputes', { why: 'x' }, { token })).status).toBe(404);
    expect((await details('/disputes'))['items']).toMatchObject([{ entryId, words: 'Gormod', isOpen: true }]);
    await done(timebank.post(`/entries/${entryId}/disputes/resolution`, { upheld: false, note: 'Fel y cytunwyd' }));
    await done(timebank.post(`/entries/${entryId}/notes`, { note: 'Ffoniwyd' }));
    expect((await details('/disputes'))['items']).toEqual([]);
    expect((await details(`/entries/${entryId}/remarks`))['items']).toMatchObject([
      { kind: 'dispute', isOpen: false, upheld: false },
      { kind: 'resolution', words: 'Fel y cytunwyd' },
      { kind: 'note', words: 'Ffoniwyd' },
    ]);
  });

  it('an account has limits of its own, with a log, and is locked and unlocked', async () => {
    const account = `/accounts/member:${ids['CWM0003']}`;
    const limits = { creditLimitMinutes: 60, softCreditLimitMinutes: 0, capMinutes: null, softCapMinutes: null };
    await done(timebank.post(`${account}/limits`, { ...limits, reason: 'Cytunwyd dros y ffôn' }));
    const gift = await done(timebank.gift('CWM0003', 'pot', 50));
    expect(await details(`/entries/${String(gift.body['entryId'])}`)).toMatchObject({ warnings: ['below-soft-limit'] });
    const changes = (await details(`${account}/limit-changes`))['items'];
    expect(changes).toMatchObject([{ creditLimitMinutes: 60, reason: 'Cytunwyd dros y ffôn' }]);
    await done(timebank.post(`${account}/limits`, { softCreditLimitMinutes: null, reason: 'Dim rhybudd' }));
    const nothing = await timebank.post(`${account}/limits`, { creditLimitMinutes: 60, reason: 'Eto' });
    expect(nothing.body).toMatchObject({ status: 422, code: 'limits-unchanged' });
    expect((await details(`${account}/limit-changes`))['items']).toMatchObject([
      { ...limits, softCreditLimitMinutes: null, reason: 'Dim rhybudd' },
      { ...limits, reason: 'Cytunwyd dros y ffôn' },
    ]);
    await done(timebank.post(`${account}/lock`, { reason: 'card-lost' }));
    expect(await refusal('/gifts', { from: 'CWM0003', to: 'pot', minutes: 1 })).toBe('account-locked');
    expect(await details(`${account}/limits`)).toMatchObject({
      status: 'locked',
      ownLimits: { creditLimitMinutes: 60 },
    });
    await done(timebank.post(`${account}/unlock`, {}));
  });

  it('an organisation keeps to its budget, and the broker may pass it with a warning', async () => {
    const organisationId = await timebank.make('/organisations', { name: { en: 'Tŷ Ni' } });
    const year = { from: `${A_DAY.slice(0, 4)}-01-01`, until: `${A_DAY.slice(0, 4)}-12-31` };
    await done(timebank.post(`/organisations/${organisationId}/budget`, { minutes: 100, ...year }));
    const token = await timebank.token('organisation', { organisationId });
    await done(timebank.post('/hours', { member: 'CWM0004', minutes: 80, on: A_DAY }, { token }));
    const beyond = await timebank.post('/hours', { member: 'CWM0004', minutes: 30, on: A_DAY }, { token });
    expect(beyond.body).toMatchObject({ code: 'over-budget', details: { mostMinutes: 20 } });
    const passed = await done(timebank.hours('CWM0004', 30, { organisationId }));
    expect(await details(`/entries/${String(passed.body['entryId'])}`)).toMatchObject({ warnings: ['over-budget'] });
    expect((await details(`/organisations/${organisationId}/budgets`))['items']).toMatchObject([
      { minutes: 100, usedMinutes: 110, leftMinutes: -10 },
    ]);
  });

  it('a member leaves, gives the rest to the pot, and comes back to the same account', async () => {
    const left = await done(timebank.post('/members/CWM0004/leaving', { reason: 'moved' }));
    expect(left.body).toMatchObject({ id: ids['CWM0004'], entry: { kind: 'waiver', minutes: 110, credit: 'pot' } });
    expect(await details('/members/CWM0004')).toMatchObject({ status: 'left', reasonLeft: 'moved' });
    expect(await refusal('/hours', { member: 'CWM0004', minutes: 5, on: A_DAY })).toBe('account-closed');
    await done(timebank.post('/members/CWM0004/return', {}));
    expect(await details('/members/CWM0004')).toMatchObject({ status: 'joined' });
    await done(timebank.hours('CWM0004', 5));
    expect((await details('/members/CWM0004/statement'))['items']).toHaveLength(4);
  });

  it('a member who was recorded twice goes on under one number', async () => {
    const merged = await done(timebank.post('/members/CWM0004/merge', { into: 'CWM0002' }));
    expect(merged.body).toMatchObject({ mergedInto: ids['CWM0002'], entry: { kind: 'merge', minutes: 5 } });
    expect(await details('/members/CWM0004')).toMatchObject({ id: ids['CWM0002'], number: 'CWM0002' });
    expect((await details('/members/CWM0004/statement'))['items']).toHaveLength(5);
    expect(await of('CWM0002')).toBe(65);
    expect(await refusal('/members/CWM0003/merge', { into: 'CWM0004' })).toBe('member-merged');
  });

  it('credits end by the policy, and are retired at venues, from the command line', async () => {
    const old = `${Number(A_DAY.slice(0, 4)) - 2}-01-15`;
    await done(timebank.hours('CWM0002', 40, { on: old }));
    const dryRun = await awr(running.folder, 'expire', '--dry-run');
    expect(dryRun.stdout).toContain('Members: 1. Hours: 0:40.');
    expect(await of('CWM0002')).toBe(105);
    expect(await awrJson(running.folder, 'expire')).toMatchObject({ accounts: 1, minutes: 40 });
    expect((await awr(running.folder, 'expire')).stdout).toContain('There is nothing to do today.');
    expect(await of('CWM0002')).toBe(65);
    const venue = [...(await timebank.balances()).keys()].find((account) => account.startsWith('venue:'))!;
    const retired = await awr(running.folder, 'retire', venue.slice('venue:'.length));
    expect(retired.stdout).toContain('90 minutes are retired');
    await awr(running.folder, 'policy', 'set', 'expiryMonths=null', '--reason', 'The committee');
    for (const dryRun of [['expire'], ['expiry-notices']]) {
      const said = await awr(running.folder, ...dryRun, '--dry-run', '--lang', 'cy');
      expect(said.stdout).toMatch(/^Nid yw credydau’n dod i ben yn y banc amser hwn/);
    }
  });
});

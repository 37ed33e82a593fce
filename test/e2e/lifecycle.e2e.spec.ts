import { awr as awrProgram, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

describe('members in the middle of things', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let offerId: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr, { policy: { creditLimitMinutes: 300 } });
    offerId = await timebank.offer();
    for (const last of '123456') {
      ids[last] = await timebank.join(`CWM000${last}`);
      await timebank.hours(`CWM000${last}`, 300);
    }
  });
  afterAll(() => awr.remove());

  /** A claim, an exchange either way, a booking, an offer and a request, and a limit of their own. */
  async function busy(last: string) {
    const member = `CWM000${last}`;
    const made = async (path: string, body: object, name: string) =>
      String((await done(timebank.post(path, body))).body[name]);
    const line = (helper: string, helped: string) => ({ lines: [{ helper, helped, minutes: 30 }], on: A_DAY });
    const booking = { member, offerId, adults: 1, under16s: 0, forMinutes: 60 };
    const limits = { creditLimitMinutes: 600, softCreditLimitMinutes: null, capMinutes: null, softCapMinutes: null };
    await done(timebank.post(`/accounts/member:${ids[last]}/limits`, { ...limits, reason: 'Agreed' }));
    return {
      claim: await made('/claims', { member, minutes: 45, on: A_DAY }, 'claimId'),
      exchanges: [
        await made('/exchanges', line(member, 'CWM0006'), 'exchangeId'),
        await made('/exchanges', line('CWM0006', member), 'exchangeId'),
      ],
      hold: await made('/holds', booking, 'holdId'),
      help: [
        await made('/help', { kind: 'offer', member, category: 'garden' }, 'id'),
        await made('/help', { kind: 'request', member, category: 'shopping' }, 'id'),
      ],
    };
  }
  type Busy = Awaited<ReturnType<typeof busy>>;

  const ended = ({ claim, exchanges, hold }: Busy) => ({
    withdrawnClaims: [claim],
    withdrawnExchanges: exchanges,
    releasedHolds: [hold],
  });
  const idsIn = async (path: string, name: string) =>
    (await done(timebank.get(path))).body.items.map((item: Record<string, string>) => item[name]);

  async function nothingWaitsFor({ claim, exchanges, hold, help }: Busy): Promise<void> {
    expect(await idsIn('/claims?status=open', 'claimId')).not.toContain(claim);
    const open = await idsIn('/exchanges?status=open', 'exchangeId');
    for (const exchange of exchanges) expect(open).not.toContain(exchange);
    expect(await idsIn('/holds?status=open', 'holdId')).not.toContain(hold);
    const board = await idsIn('/help?status=open', 'id');
    for (const one of help) expect(board).not.toContain(one);
    const report = JSON.stringify((await done(timebank.get('/reports/work-list?format=json'))).body);
    for (const one of [claim, ...exchanges]) expect(report).not.toContain(`"${one}"`);
  }

  it('leave, and nobody is asked any more to agree to what can’t count', async () => {
    const was = await busy('1');
    const left = await done(timebank.post('/members/CWM0001/leaving', { reason: 'moved' }));
    expect(left.body).toMatchObject({ ...ended(was), entry: { kind: 'waiver', minutes: 300, credit: 'pot' } });
    await nothingWaitsFor(was);
    const standing = (await done(timebank.get(`/accounts/member:${ids['1']}/limits`))).body;
    expect(standing).toMatchObject({ status: 'closed', minutes: 0, heldMinutes: 0, spendableMinutes: 0 });
  });

  it('come back to the same account, limits and notices on the board; what was withdrawn is claimed anew', async () => {
    await done(timebank.post('/members/CWM0001/return', {}));
    const standing = (await done(timebank.get(`/accounts/member:${ids['1']}/limits`))).body;
    expect(standing).toMatchObject({ status: 'open', spendableMinutes: 600 });
    const board = (await done(timebank.get('/help?status=open&member=CWM0001'))).body.items;
    expect(board).toHaveLength(2);
    const claim = (await done(timebank.post('/claims', { member: 'CWM0001', minutes: 45, on: A_DAY }))).body;
    await done(timebank.post(`/claims/${String(claim['claimId'])}/confirmation`, undefined));
  });

  it('go on under one number with one balance where they were recorded twice, each history its own', async () => {
    const [old, other] = [await busy('2'), await busy('3')];
    const merged = await done(timebank.post('/members/CWM0002/merge', { into: 'CWM0003' }));
    expect(merged.body).toMatchObject({ ...ended(old), mergedInto: ids['3'], entry: { kind: 'merge', minutes: 300 } });
    await nothingWaitsFor(old);
    expect(await idsIn('/claims?status=open', 'claimId')).toContain(other.claim);
    expect(await idsIn('/holds?status=open', 'holdId')).toContain(other.hold);
    for (const [number, minutes, balance] of [
      ['CWM0002', -300, 0],
      ['CWM0003', 300, 600],
    ] as const) {
      const { items } = (await done(timebank.get(`/members/${number}/statement`))).body;
      expect(items).toMatchObject([
        { kind: 'merge', minutes, balance },
        { kind: 'hours', minutes: 300 },
      ]);
    }
    expect((await done(timebank.get('/members/CWM0002'))).body).toMatchObject({ number: 'CWM0003' });
  });

  it('are erased, and what waited for them goes with them', async () => {
    const was = await busy('4');
    await done(timebank.post('/members/CWM0004/erasure', undefined));
    await nothingWaitsFor(was);
  });

  it('are locked: nothing can be spent, what was promised is kept', async () => {
    const { hold } = await busy('5');
    await done(timebank.post(`/accounts/member:${ids['5']}/lock`, { reason: 'card-lost' }));
    const standing = (await done(timebank.get(`/accounts/member:${ids['5']}/limits`))).body;
    expect(standing).toMatchObject({ status: 'locked', minutes: 300, heldMinutes: 60, spendableMinutes: 0 });
    await done(timebank.post(`/holds/${hold}/settlement`, {}));
  });

  it('are led through all of it by the command line, in both languages', async () => {
    for (const number of ['CWM0007', 'CWM0008']) await timebank.join(number);
    await done(timebank.hours('CWM0007', 90));
    const claim = { member: 'CWM0007', minutes: 45, on: A_DAY };
    const claimId = String((await done(timebank.post('/claims', claim))).body['claimId']);
    const member = async (...words: string[]) => {
      const { code, stdout, stderr } = await awrProgram(awr.folder, 'member', ...words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout;
    };
    expect(await member('lock', 'CWM0007', '--reason', 'card-lost')).toBe('The account of CWM0007 is locked.\n');
    expect(await member('unlock', 'CWM0007', '--lang', 'cy')).toBe('Mae cyfrif CWM0007 ar agor eto.\n');
    const limited = await member('set-limits', 'CWM0007', 'creditLimitMinutes=90', '--reason', 'Cytunwyd');
    expect(limited).toMatch(/creditLimitMinutes +1:30 +the account +how far below zero\n/);
    expect(limited).toMatch(/capMinutes +none +the timebank +how much to keep\n/);
    await member('set-limits', 'CWM0007', 'capMinutes=600', '--reason', 'Cytunwyd');
    await member('set-limits', 'CWM0007', 'creditLimitMinutes=null', '--reason', 'Nid oes angen');
    const welsh = await member('limits', 'CWM0007', '--lang', 'cy');
    expect(welsh).toMatch(/creditLimitMinutes +5:00 +y banc amser +pa mor bell islaw sero\n/);
    expect(welsh).toMatch(/capMinutes +10:00 +y cyfrif +faint i’w gadw\n/);
    const left = await member('leave', 'CWM0007', '--reason', 'moved', '--rest', 'waive', '--on', A_DAY);
    expect(left).toMatch(new RegExp(`closed on ${A_DAY}\\.\\n1:30 hours were settled by entry e-\\d+\\.\\n`));
    expect(left).toContain(`Claims withdrawn: ${claimId}`);
    expect(await member('return', 'CWM0007')).toMatch(/^CWM0007 is back as of /);
    expect(await member('merge', 'CWM0007', 'CWM0008')).toContain('closed on');
    expect(await member('show', 'CWM0007')).toMatch(/number +CWM0008/);
    const wrong = await awrProgram(awr.folder, 'member', 'leave', 'CWM0008', '--reason', 'tired');
    expect(wrong.code).not.toBe(0);
    expect(wrong.stderr).toContain('own-wish');
  });

  it('leave a ledger that adds up', async () => {
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true, differences: [] });
  });
});

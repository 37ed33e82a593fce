import { newId } from '@awr/kernel';
import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const TERMS = { transferMinutes: 300, owesMinutes: 600, owedMinutes: 600 };

describe('two timebanks that let their members help each other', () => {
  let awr: RunningAwr;
  let cwm: TimebankOverHttp;
  let bro: TimebankOverHttp;
  let agreement: string;

  beforeEach(async () => {
    awr = await RunningAwr.start();
    cwm = await TimebankOverHttp.found(awr);
    bro = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    await cwm.join('CWM0001', { givenName: 'Nia' });
    await cwm.hours('CWM0001', 600);
    await bro.join('BRO0007', { givenName: 'Megan' });
    const proposed = await done(cwm.post('/agreements', { withTimebankId: bro.id, ...TERMS }));
    agreement = String(proposed.body['id']);
    await done(bro.post(`/agreements/${agreement}/acceptance`, { proposal: 1 }));
  });
  afterEach(() => awr.remove());

  const send = (minutes: number, toNumber = 'bro 0007', more: object = {}) =>
    cwm.post('/transfers', { from: 'CWM0001', toTimebankId: bro.id, toNumber, minutes, on: A_DAY, ...more });
  const read = async (timebank: TimebankOverHttp, path: string) => {
    // Whatever was done in either timebank is shown by both.
    const headers = { 'awr-after': String(headOfLog(awr.folder)) };
    return (await done(timebank.get(path, { headers }))).body;
  };

  it('see the same agreement, each from its own side', async () => {
    expect(await read(cwm, `/agreements/${agreement}`)).toMatchObject({
      ...{ withTimebankId: bro.id, withName: { en: 'BRO Timebank' }, status: 'in-force', terms: TERMS },
      clearingMinutes: 0,
    });
    const { items } = await read(bro, '/agreements');
    expect(items).toMatchObject([{ id: agreement, withTimebankId: cwm.id, status: 'in-force' }]);
  });

  it('send credits, which arrive before the answer; the two ledgers agree', async () => {
    const sent = await done(send(90, 'bro 0007', { note: 'gan Nia', category: 'garden' }));
    expect(sent.body).toMatchObject({ kind: 'sent', minutes: 90, toNumber: 'BRO0007' });
    const transferId = String(sent.body['transferId']);
    const after = { headers: { 'awr-after': sent.headers.get('awr-position')! } };
    expect((await done(bro.get('/members/BRO0007/balance', after))).body).toMatchObject({ minutes: 90 });
    expect((await done(cwm.get(`/transfers/${transferId}`, after))).body).toMatchObject({ status: 'accepted' });
    const statement = (await done(bro.get('/members/BRO0007/statement', after))).body;
    expect(statement.items).toMatchObject([{ kind: 'received', otherAccount: `clearing:${cwm.id}`, transferId }]);
    expect((await done(cwm.get(`/agreements/${agreement}/reconciliation`, after))).body).toEqual({
      ...{ withTimebankId: bro.id, withName: { cy: 'Banc Amser BRO', en: 'BRO Timebank' }, isKeptHere: true },
      ...{ clearingMinutes: 90, partnersClearingMinutes: -90, differenceMinutes: 0 },
      ...{ outUnderWayMinutes: 0, inUnderWayMinutes: 0, underWay: 0, reconciles: true },
    });
    const verified = await done(awr.post('/api/v1/operations/verifications', {}));
    expect(verified.body).toMatchObject({ sound: true, differences: [] });
  });

  it('get them back where nobody has the number, and are not told more', async () => {
    const sent = await done(send(90, 'BRO0404'));
    const after = { headers: { 'awr-after': sent.headers.get('awr-position')! } };
    const transferId = String(sent.body['transferId']);
    const transfer = (await done(cwm.get(`/transfers/${transferId}`, after))).body;
    expect(transfer).toMatchObject({ status: 'returned', entryId: 'e-000002', returnedBy: 'e-000003' });
    expect(transfer).not.toHaveProperty('reason');
    expect((await done(cwm.get('/members/CWM0001/balance', after))).body).toMatchObject({ minutes: 600 });
    const { items } = (await done(bro.get('/transfers', after))).body;
    expect(items).toMatchObject([{ id: transferId, direction: 'in', status: 'declined', reason: 'unknown-account' }]);
  });

  it('let nothing of a sender be seen by the other timebank, in any answer, list or event', async () => {
    const { items: members } = (await done(cwm.get('/members'))).body;
    const secrets = [String(members[0]!['id']), 'CWM0001', 'gan Nia', 'allotment'];
    await done(send(45, 'BRO0007', { note: 'gan Nia', category: 'allotment' }));
    const last = await done(send(30, 'BRO0404', { note: 'gan Nia', category: 'allotment' }));
    const after = { headers: { 'awr-after': last.headers.get('awr-position')! } };
    const paths = ['/transfers', '/entries', '/accounts', '/members/BRO0007/statement', '/agreements', '/members'];
    const told = [
      ...(await Promise.all(paths.map(async (path) => JSON.stringify((await done(bro.get(path, after))).body)))),
      await eventsOf(bro),
    ];
    for (const text of told) for (const secret of secrets) expect(text).not.toContain(secret);
    expect(told.at(-1)).toContain('CreditsReceivedFromTimebank');
    expect(told.at(-1)).toContain('TransferDeclined');
  });

  it.each([
    [301, 'over-transfer-limit'],
    [601, 'insufficient-credits'],
  ])('refuse %i minutes: %s', (minutes, code) =>
    expectProblem(
      (headers) =>
        cwm.post('/transfers', { from: 'CWM0001', toTimebankId: bro.id, toNumber: 'BRO0007', minutes }, { headers }),
      { status: 422, code },
    ),
  );

  it('let members see what became of what they sent themselves, and of nothing that others sent', async () => {
    const { id: memberId } = (await done(cwm.get('/members/CWM0001'))).body;
    const nia = await cwm.token('member', { memberId });
    const owain = await cwm.token('member', { memberId: await cwm.join('CWM0002') });
    const asked = { toTimebankId: bro.id, toNumber: 'BRO0404', minutes: 15, on: A_DAY };
    const sent = await done(cwm.post('/transfers', asked, { token: nia }));
    const headers = { 'awr-after': sent.headers.get('awr-position')! };
    const path = `/transfers/${String(sent.body['transferId'])}`;
    expect((await cwm.get(path, { headers, token: nia })).body).toMatchObject({ direction: 'out', status: 'returned' });
    expect((await cwm.get(path, { headers, token: owain })).status).toBe(404);
  });

  it('send nothing while either has suspended it, nor once it has ended', async () => {
    await done(bro.post(`/agreements/${agreement}/suspension`, { reason: 'A holiday' }));
    expect((await send(10)).body).toMatchObject({ status: 422, code: 'no-agreement' });
    await done(bro.post(`/agreements/${agreement}/resumption`, undefined));
    await done(send(10));
    await done(cwm.post(`/agreements/${agreement}/end`, { reason: 'Enough' }));
    expect((await send(10)).body).toMatchObject({ status: 422, code: 'no-agreement' });
  });

  it('are nobody else’s business: to a third timebank there is no agreement', async () => {
    const aber = await TimebankOverHttp.found(awr, { prefix: 'ABE' });
    expect((await aber.get(`/agreements/${agreement}`)).status).toBe(404);
    expect((await aber.get(`/agreements/${agreement}/reconciliation`)).status).toBe(404);
    const accepted = await aber.post(`/agreements/${agreement}/acceptance`, { proposal: 1 });
    expect({ status: accepted.status, code: accepted.body['code'] }).toEqual({
      status: 404,
      code: 'unknown-agreement',
    });
    const proposed = await aber.post('/agreements', { withTimebankId: newId(), ...TERMS });
    expect(proposed.status).toBe(404);
  });

  it('agree to what they have read: an older proposal, or one’s own, can’t be accepted', async () => {
    await done(cwm.post('/agreements', { withTimebankId: bro.id, ...TERMS, transferMinutes: 60 }));
    const accept = (timebank: TimebankOverHttp, proposal: number) =>
      timebank.post(`/agreements/${agreement}/acceptance`, { proposal });
    expect((await accept(bro, 1)).body).toMatchObject({ code: 'proposal-outdated' });
    expect((await accept(cwm, 2)).body).toMatchObject({ code: 'own-proposal' });
    expect((await send(100)).status).toBe(201);
    await done(accept(bro, 2));
    expect((await send(100)).body).toMatchObject({ code: 'over-transfer-limit' });
  });

  it('come to the same after a kill in the middle of many transfers', async () => {
    const sending = Array.from({ length: 40 }, (_, number) =>
      send(1, number % 4 === 0 ? 'BRO0404' : 'BRO0007').catch(() => undefined),
    );
    await Promise.any(sending);
    await awr.kill();
    await Promise.all(sending);
    await awr.start();
    const verified = await done(awr.post('/api/v1/operations/verifications', {}));
    expect(verified.body).toMatchObject({ sound: true, differences: [] });
    for (;;) {
      const found = (await done(cwm.get(`/agreements/${agreement}/reconciliation`))).body as Record<string, unknown>;
      expect(found).toMatchObject({ reconciles: true });
      if (found['underWay'] === 0) break;
    }
  });

  /** All events of a timebank so far, as they are told. */
  async function eventsOf(timebank: TimebankOverHttp): Promise<string> {
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${timebank.broker}`, 'last-event-id': '0' };
    const answer = await fetch(`${awr.address}${timebank.at('/events')}`, { headers, signal: leaving.signal });
    let text = '';
    for await (const chunk of answer.body!) {
      text += Buffer.from(chunk).toString();
      if (text.includes('TransferDeclined') && text.endsWith('\n\n')) break;
    }
    leaving.abort();
    return text;
  }
});

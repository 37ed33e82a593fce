import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newId } from '@awr/kernel';
import { changingRoutes, routeOf } from '../support/changing-routes';
import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const A_MONTH_BEFORE = new Date(Date.parse(A_DAY) - 31 * 86_400_000).toISOString().slice(0, 10);
const OWNER = { number: 'BRO0001', givenName: 'Megan' };

/** Changes that name nothing that there is, so that there is nothing of others to name. */
const NAMES_NOTHING = {
  'PATCH ': 'the timebank’s own',
  'PATCH /policy': 'the timebank’s own',
  'POST /contact': 'the timebank’s own',
  'POST /agreements': 'is how two timebanks meet, by an id that one tells the other: test/e2e/partners',
  'POST /expiries': 'all accounts of the timebank',
  'POST /expiry-notices': 'all accounts of the timebank',
  'POST /members': 'makes somebody new',
  'POST /organisations': 'makes something new',
  'POST /periods': 'the whole ledger up to a day',
  'POST /venues': 'makes something new',
};
const TRIED_BELOW = [
  'PATCH /activities/{activity}',
  'PATCH /groups/{group}',
  'PATCH /help/{help}',
  'PATCH /members/{member}',
  'PATCH /offers/{offer}',
  'PATCH /organisations/{organisation}',
  'PATCH /venues/{venue}',
  'POST /claims/confirmations',
  'POST /imports',
  'POST /notices/letters/printed',
  'POST /notices/{notice}/retry',
];

describe('what belongs to another timebank', () => {
  let awr: RunningAwr;
  let ours: TimebankOverHttp;
  let head: number;
  const theirs: Record<string, string | undefined> = {};
  const own: Record<string, string | undefined> = {};

  beforeAll(async () => {
    awr = await RunningAwr.start({ AWR_NOTICES_LETTERS: 'yes' });
    ours = await TimebankOverHttp.found(awr);
    await ours.join('CWM0001');
    await ours.join('CWM0002');
    await ours.hours('CWM0001', 600);
    own['offer'] = await ours.offer();
    await done(awr.ask('PATCH', ours.at('/policy'), retiring(ours.broker)));
    const other = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    theirs['timebank'] = other.id;
    theirs['member'] = await other.join(OWNER.number, OWNER);
    theirs['organisation'] = await other.make('/organisations', { name: { en: 'Theirs' } });
    theirs['group'] = await other.make('/groups', { name: { en: 'Choir' } });
    theirs['activity'] = await other.make('/activities', { title: { en: 'Concert' }, from: A_DAY });
    theirs['offer'] = await other.offer();
    theirs['venue'] = (await other.get(`/offers/${theirs['offer']}`)).body['venueId'];
    for (const minutes of [1, 2, 3]) await other.hours(OWNER.number, minutes);
    await other.post('/claims', { member: OWNER.number, minutes: 5, on: A_DAY });
    await other.join('BRO0002');
    const lines = [{ helper: 'BRO0002', helped: OWNER.number, minutes: 1 }];
    await other.post('/exchanges', { lines, on: A_DAY });
    const booking = { member: OWNER.number, offerId: theirs['offer'], adults: 0, under16s: 0, forMinutes: 60 };
    await other.hours(OWNER.number, 600);
    theirs['hold'] = (await done(other.post('/holds', { ...booking, adults: 1 }))).body['holdId'];
    theirs['help'] = await other.make('/help', { kind: 'request', member: OWNER.number, category: 'shopping' });
    const register = await done(other.post('/registers', { on: A_DAY, lines: [{ member: 'BRO0002', minutes: 5 }] }));
    theirs['batch'] = register.body.items[0]!['batchId'];
    await done(other.post('/periods', { until: A_MONTH_BEFORE }));
    const third = await TimebankOverHttp.found(awr, { prefix: 'ABE' });
    const terms = { transferMinutes: 60, owesMinutes: 60, owedMinutes: 60 };
    theirs['agreement'] = await other.make('/agreements', { withTimebankId: third.id, ...terms });
    const withUs = await third.make('/agreements', { withTimebankId: ours.id, ...terms });
    await done(ours.post(`/agreements/${withUs}/acceptance`, { proposal: 1 }));
    own['partner'] = third.id;
    const wanted = { name: 'their desk', roles: ['auditor'], timebankId: other.id };
    theirs['token'] = (await done(awr.post('/api/v1/tokens', wanted))).body['tokenId'];
  });
  beforeEach(() => (head = headOfLog(awr.folder)));
  afterEach(() => expect(headOfLog(awr.folder)).toBe(head));
  afterAll(() => awr.remove());

  /** An address or a body, with their ids in the places of their names in braces. */
  const filled = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => theirs[name] ?? own[name.slice(3).toLowerCase()] ?? '');

  it.each([
    '/members/{member}',
    '/members/{member}/balance',
    '/members/{member}/statement',
    `/members/${OWNER.number}`,
    `/members/${OWNER.number}/statement`,
    '/organisations/{organisation}',
    '/groups/{group}',
    '/activities/{activity}',
    '/venues/{venue}',
    '/offers/{offer}',
    '/accounts/member:{member}',
    '/accounts/member:{member}/statement',
    '/accounts/venue:{venue}',
    '/entries/e-000003',
  ])('is not there to be read at %s', (path) =>
    expectProblem((headers) => ours.get(filled(path), { headers }), { status: 404, code: 'not-found' }),
  );

  it.each([
    '/entries?member={member}',
    '/entries?groupId={group}',
    '/entries?organisationId={organisation}',
    `/entries?member=${OWNER.number}`,
    '/groups?organisationId={organisation}',
    '/activities?groupId={group}',
    '/offers?venueId={venue}',
    `/members?search=${OWNER.givenName}`,
    `/members?search=${OWNER.number}`,
    '/reports/hours?by=group&from=1999-01',
  ])('is in no list: %s', async (path) => {
    const { status, body } = await ours.get(filled(path));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(theirs['group']);
    if (!path.includes('reports')) expect(body.items).toEqual([]);
  });

  const ACTED_ON: readonly [path: string, body: string | undefined, code: string][] = [
    ['/hours', '{"member":"{member}","minutes":5,"on":"2025-09-13"}', 'unknown-account'],
    ['/hours', '{"member":"CWM0001","groupId":"{group}","minutes":5,"on":"2025-09-13"}', 'unknown-group'],
    ['/hours', '{"member":"CWM0001","activityId":"{activity}","minutes":5,"on":"2025-09-13"}', 'unknown-activity'],
    [
      '/hours',
      '{"member":"CWM0001","organisationId":"{organisation}","minutes":5,"on":"2025-09-13"}',
      'unknown-organisation',
    ],
    ['/registers', '{"on":"2025-09-13","lines":[{"member":"{member}","minutes":5}]}', 'unknown-account'],
    ['/gifts', '{"from":"CWM0001","to":"{member}","minutes":5}', 'unknown-account'],
    ['/gifts', '{"from":"{member}","to":"CWM0001","minutes":5}', 'unknown-account'],
    ['/gifts', `{"from":"CWM0001","to":"${OWNER.number}","minutes":5}`, 'unknown-account'],
    ['/spends', '{"member":"CWM0001","offerId":"{offer}","adults":1,"under16s":0}', 'unknown-offer'],
    ['/spends', '{"member":"{member}","offerId":"{ownOffer}","adults":1,"under16s":0}', 'unknown-account'],
    ['/entries/e-000003/reversal', '{"reason":"other"}', 'unknown-entry'],
    ['/groups', '{"name":{"en":"New"},"organisationId":"{organisation}"}', 'unknown-organisation'],
    ['/activities', '{"title":{"en":"New"},"from":"2025-09-13","groupId":"{group}"}', 'unknown-group'],
    [
      '/activities',
      '{"title":{"en":"New"},"from":"2025-09-13","organisationId":"{organisation}"}',
      'unknown-organisation',
    ],
    [
      '/offers',
      '{"venueId":"{venue}","title":{"en":"New"},"minutesPerAdult":1,"minutesPerUnder16":1}',
      'unknown-venue',
    ],
    ['/offers/{offer}/withdrawal', undefined, 'unknown-offer'],
    ['/activities/{activity}/cancellation', '{"reason":"Rain"}', 'unknown-activity'],
    ['/members/{member}/leaving', '{"reason":"moved"}', 'unknown-member'],
    ['/members/{member}/return', '{}', 'unknown-member'],
    ['/members/{member}/merge', '{"into":"CWM0001"}', 'unknown-member'],
    ['/members/CWM0001/merge', '{"into":"{member}"}', 'unknown-member'],
    [
      '/organisations/{organisation}/budget',
      '{"minutes":60,"from":"2025-04-01","until":"2026-03-31"}',
      'unknown-organisation',
    ],
    ['/holds', '{"member":"CWM0001","offerId":"{offer}","adults":1,"under16s":0,"forMinutes":60}', 'unknown-offer'],
    [
      '/holds',
      '{"member":"{member}","offerId":"{ownOffer}","adults":1,"under16s":0,"forMinutes":60}',
      'unknown-account',
    ],
    ['/grants', '{"member":"{member}","minutes":5,"reason":"joining"}', 'unknown-account'],
    [
      '/accounts/member:{member}/limits',
      '{"creditLimitMinutes":60,"softCreditLimitMinutes":null,"capMinutes":null,"softCapMinutes":null,"reason":"x"}',
      'unknown-account',
    ],
    ['/accounts/member:{member}/lock', '{"reason":"other"}', 'unknown-account'],
    ['/entries/e-000003/correction', '{"reason":"other","minutes":5}', 'unknown-entry'],
    ['/entries/e-000003/notes', '{"note":"x"}', 'unknown-entry'],
    ['/entries/e-000003/disputes', '{"why":"x"}', 'unknown-entry'],
    ['/members/{member}/erasure', undefined, 'unknown-member'],
    ['/accounts/member:{member}/unlock', '{}', 'unknown-account'],
    ['/retirements', '{"venueId":"{venue}"}', 'unknown-account'],
    ['/holds/{hold}/settlement', '{}', 'unknown-hold'],
    ['/holds/{hold}/release', undefined, 'unknown-hold'],
    ['/entries/e-000003/disputes/resolution', '{"upheld":true}', 'unknown-entry'],
    ['/batches/{batch}/reversal', '{"reason":"other"}', 'unknown-batch'],
    ['/periods/p-0001/reopening', '{"reason":"x"}', 'unknown-period'],
    ['/agreements/{agreement}/acceptance', '{"proposal":1}', 'unknown-agreement'],
    ['/agreements/{agreement}/suspension', '{"reason":"x"}', 'unknown-agreement'],
    ['/agreements/{agreement}/resumption', undefined, 'unknown-agreement'],
    ['/agreements/{agreement}/end', '{"reason":"x"}', 'unknown-agreement'],
    [
      '/transfers',
      '{"from":"{member}","toTimebankId":"{ownPartner}","toNumber":"ABE0002","minutes":5}',
      'unknown-account',
    ],
    ['/claims', '{"member":"{member}","minutes":5,"on":"2025-09-13"}', 'unknown-account'],
    ['/claims', '{"member":"CWM0001","groupId":"{group}","minutes":5,"on":"2025-09-13"}', 'unknown-group'],
    ['/claims/c-000001/confirmation', undefined, 'unknown-claim'],
    ['/claims/c-000001/decline', '{"reason":"other"}', 'unknown-claim'],
    ['/claims/c-000001/withdrawal', undefined, 'unknown-claim'],
    [
      '/exchanges',
      '{"on":"2025-09-13","lines":[{"helper":"{member}","helped":"CWM0001","minutes":5}]}',
      'unknown-account',
    ],
    [
      '/exchanges',
      '{"on":"2025-09-13","helpId":"{help}","lines":[{"helper":"CWM0002","helped":"CWM0001","minutes":5}]}',
      'unknown-help',
    ],
    ['/exchanges/x-000001/agreement', '{"members":["CWM0001"],"how":"phone"}', 'unknown-exchange'],
    ['/exchanges/x-000001/decline', '{"member":"CWM0001","how":"phone","reason":"other"}', 'unknown-exchange'],
    ['/exchanges/x-000001/withdrawal', undefined, 'unknown-exchange'],
    ['/help', '{"kind":"offer","member":"{member}","category":"x"}', 'unknown-member'],
    ['/organisations/{organisation}/closing', '{"reason":"ended"}', 'unknown-organisation'],
    ['/organisations/{organisation}/reopening', '{"reason":"began-again"}', 'unknown-organisation'],
    ['/groups/{group}/closing', '{"reason":"ended"}', 'unknown-group'],
    ['/groups/{group}/reopening', '{"reason":"began-again"}', 'unknown-group'],
    ['/venues/{venue}/closing', '{"reason":"ended"}', 'unknown-venue'],
    ['/venues/{venue}/reopening', '{"reason":"began-again"}', 'unknown-venue'],
    ['/help/{help}/withdrawal', undefined, 'unknown-help'],
    ['/help/{help}/closing', '{"reason":"other"}', 'unknown-help'],
  ];

  it.each(ACTED_ON)('can’t be acted on: %s %s', (path, body, code) =>
    expectProblem((headers) => ours.post(filled(path), body && filled(body), { headers }), { status: 404, code }),
  );

  it('is tried in every way that there is to name something in a change', async () => {
    const routes = await changingRoutes(awr);
    const tried = new Set(ACTED_ON.map(([path]) => routeOf('POST', filled(path), routes)));
    const others = [...Object.keys(NAMES_NOTHING), ...TRIED_BELOW];
    expect(routes.filter((route) => !tried.has(route))).toEqual(others.sort());
  });

  it('can’t be changed', async () => {
    const asking = { token: ours.broker, body: { phone: '1' }, headers: { 'if-match': '"m0"' } };
    const changed = await awr.ask('PATCH', ours.at(`/members/${theirs['member']}`), asking);
    expect({ status: changed.status, ...changed.body }).toMatchObject({ status: 404, code: 'unknown-member' });
    const help = { token: ours.broker, body: { minutes: 5 }, headers: { 'if-match': '"h0"' } };
    const posted = await awr.ask('PATCH', ours.at(`/help/${theirs['help']}`), help);
    expect({ status: posted.status, ...posted.body }).toMatchObject({ status: 404, code: 'unknown-help' });
    for (const [kind, tag, path] of [
      ['organisation', 'o', 'organisations'],
      ['group', 'g', 'groups'],
      ['activity', 'a', 'activities'],
      ['venue', 'v', 'venues'],
      ['offer', 'f', 'offers'],
    ] as const) {
      const wording = { en: 'Ours now' };
      const body = kind === 'activity' || kind === 'offer' ? { title: wording } : { name: wording };
      const wanted = { token: ours.broker, body, headers: { 'if-match': `"${tag}1"` } };
      const answer = await awr.ask('PATCH', ours.at(`/${path}/${theirs[kind]}`), wanted);
      expect({ status: answer.status, ...answer.body }).toMatchObject({ status: 404, code: `unknown-${kind}` });
    }
    const revoked = await awr.ask('DELETE', `/api/v1/tokens/${theirs['token']}`, { token: ours.broker });
    expect({ status: revoked.status, ...revoked.body }).toMatchObject({ status: 404, code: 'token-unknown' });
  });

  it('gets no token bound to it from our broker', async () => {
    const wanted = [
      { roles: ['member'], timebankId: theirs['timebank'], memberId: theirs['member'] },
      { roles: ['venue'], timebankId: theirs['timebank'], venueId: theirs['venue'] },
    ];
    for (const one of wanted) {
      const ask = (headers: Record<string, string>) =>
        awr.post('/api/v1/tokens', { name: 'x', ...one }, { token: ours.broker, headers });
      await expectProblem(ask, { status: 422, code: 'token-beyond-issuer' });
    }
  });

  it('has claims that are not among many to be confirmed', async () => {
    const { status, body } = await ours.post('/claims/confirmations', { claims: ['c-000001'] });
    expect({ status, ...body }).toMatchObject({
      status: 422,
      errors: [{ pointer: '/claims/0', code: 'unknown-claim' }],
    });
  });

  it('has messages that our broker neither has sent again nor calls printed', async () => {
    const outbox = new DatabaseSync(join(awr.folder, 'notices.db'));
    // As it would be the next day.
    outbox.exec(`UPDATE messages SET state = 'to-print'`);
    const letters = () =>
      outbox.prepare('SELECT id, state FROM messages WHERE timebank_id = ?').all(theirs['timebank']!);
    const theirLetters = letters() as { id: string; state: string }[];
    expect(theirLetters.length).toBeGreaterThan(0);
    const again = await ours.post(`/notices/${theirLetters[0]!.id}/retry`, undefined);
    expect({ status: again.status, code: again.body['code'] }).toEqual({ status: 404, code: 'not-found' });
    const printed = await done(ours.post('/notices/letters/printed', { letters: theirLetters.map(({ id }) => id) }));
    expect(printed.body).toEqual({ printed: 0 });
    expect(letters()).toEqual(theirLetters);
    outbox.close();
  });

  it('is not imported into', async () => {
    const path = `/api/v1/timebanks/${theirs['timebank']}/imports`;
    const files = [{ name: 'members.csv', content: Buffer.from('Number,Name\nX1,Gwen\n').toString('base64') }];
    const imported = await awr.post(path, { files }, { token: ours.broker });
    expect(imported.status).toBe(404);
  });
});

/** The policy of a timebank that ends what was spent once a venue was reported. */
function retiring(token: string) {
  const body = { changes: { retireSpentCredits: true }, reason: 'A decision' };
  return { token, body, headers: { 'idempotency-key': newId() } };
}

import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const OWNER = { number: 'BRO0001', givenName: 'Megan' };

describe('what belongs to another timebank', () => {
  let awr: RunningAwr;
  let ours: TimebankOverHttp;
  let head: number;
  const theirs: Record<string, string | undefined> = {};
  const own: Record<string, string | undefined> = {};

  beforeAll(async () => {
    awr = await RunningAwr.start();
    ours = await TimebankOverHttp.found(awr);
    await ours.join('CWM0001');
    await ours.hours('CWM0001', 600);
    own['offer'] = await ours.offer();
    const other = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    theirs['timebank'] = other.id;
    theirs['member'] = await other.join(OWNER.number, OWNER);
    theirs['organisation'] = await other.make('/organisations', { name: { en: 'Theirs' } });
    theirs['group'] = await other.make('/groups', { name: { en: 'Choir' } });
    theirs['activity'] = await other.make('/activities', { title: { en: 'Concert' }, from: A_DAY });
    theirs['offer'] = await other.offer();
    theirs['venue'] = (await other.get(`/offers/${theirs['offer']}`)).body['venueId'];
    for (const minutes of [1, 2, 3]) await other.hours(OWNER.number, minutes);
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

  it.each([
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
  ])('can’t be acted on: %s %s', (path, body, code) =>
    expectProblem((headers) => ours.post(filled(path), body && filled(body), { headers }), { status: 404, code }),
  );

  it('can’t be changed', async () => {
    const asking = { token: ours.broker, body: { phone: '1' }, headers: { 'if-match': '"m0"' } };
    const changed = await awr.ask('PATCH', ours.at(`/members/${theirs['member']}`), asking);
    expect({ status: changed.status, ...changed.body }).toMatchObject({ status: 404, code: 'unknown-member' });
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

  it('is not imported into', async () => {
    const path = `/api/v1/timebanks/${theirs['timebank']}/imports`;
    const files = [{ name: 'members.csv', content: Buffer.from('Number,Name\nX1,Gwen\n').toString('base64') }];
    const imported = await awr.post(path, { files }, { token: ours.broker });
    expect(imported.status).toBe(404);
  });
});

import { type Answer, RunningAwr } from '../support/running-awr';
import { awrJson } from '../support/program';
import { A_DAY, done, positionOf, sum } from '../support/timebank-over-http';

describe('a broker’s first day', () => {
  let awr: RunningAwr;
  let token: string;
  let timebank: string;
  const ids: Record<string, string | undefined> = {};

  const at = (path: string) => `/api/v1/timebanks/${timebank}${path}`;
  const post = (path: string, body: object) => done(awr.post(at(path), body, { token }));
  /** Reads back what an answer says was done. */
  const after = (answer: Answer) => ({ token, headers: { 'awr-after': positionOf(answer) } });

  beforeAll(async () => {
    awr = await RunningAwr.start();
  });
  afterAll(() => awr.remove());

  it('begins with the timebank and a token, from the command line', async () => {
    const founding = ['timebank', 'found', 'Cwm Timebank', '--welsh-name', 'Banc Amser Cwm', '--prefix', 'CWM'];
    const founded = await awrJson<{ id: string; name: object }>(awr.folder, ...founding);
    expect(founded.name).toEqual({ cy: 'Banc Amser Cwm', en: 'Cwm Timebank' });
    timebank = founded.id;
    const issued = await awrJson<{ token: string }>(awr.folder, 'token', 'issue', 'broker', '--name', 'Office');
    token = issued.token;
    const own = await awr.get('/api/v1/timebanks', { token });
    expect(own.body.items).toEqual([expect.objectContaining({ id: timebank, numberPrefix: 'CWM' })]);
  });

  it.each([
    ['organisation', '/organisations', { name: { en: 'Tŷ Ni' } }],
    ['group', '/groups', { name: { cy: 'Yr Ardd', en: 'The Garden' }, category: 'gardening' }],
    ['venue', '/venues', { name: { cy: 'Y Sinema', en: 'The Cinema' } }],
    ['Nia', '/members', { number: 'CWM0001', givenName: 'Nia', language: 'cy', contactBy: 'none' }],
    ['Owain', '/members', { number: 'CWM0002', givenName: 'Owain', language: 'en', contactBy: 'post' }],
    ['Dilys', '/members', { number: 'CWM0003', givenName: 'Dilys', language: 'cy', contactBy: 'none' }],
  ])('makes a place for %s, and finds it at once', async (name, path, body) => {
    const made = await post(path, body);
    ids[name] = made.body['id'];
    const { body: seen } = await awr.get(at(`${path}/${ids[name]}`), after(made));
    expect(seen).toMatchObject(made.body);
  });

  it('schedules an activity of the group and publishes an offer', async () => {
    const activity = { title: { cy: 'Plannu', en: 'Planting' }, from: A_DAY, groupId: ids['group'] };
    const scheduled = await post('/activities', { ...activity, organisationId: ids['organisation'] });
    ids['activity'] = scheduled.body['id'];
    const price = { minutesPerAdult: 60, minutesPerUnder16: 30 };
    const published = await post('/offers', { venueId: ids['venue'], title: { en: 'A film' }, ...price });
    ids['offer'] = published.body['id'];
    const { body } = await awr.get(at('/offers'), after(published));
    expect(body.items).toEqual([expect.objectContaining({ id: ids['offer'], status: 'published', ...price })]);
  });

  it('records one member’s hours, which count for the activity’s group', async () => {
    const recorded = await post('/hours', {
      ...{ member: 'cwm-0001', minutes: 240, on: A_DAY, note: 'Plannodd ddeg coeden' },
      ...{ activityId: ids['activity'], recorderName: 'Gwen' },
    });
    expect(recorded.body).toMatchObject({ entryId: 'e-000001', kind: 'hours', category: 'gardening' });
    expect(recorded.body).toMatchObject({ groupId: ids['group'], organisationId: ids['organisation'] });
    const { body } = await awr.get(at('/entries/e-000001'), after(recorded));
    expect(body).toMatchObject({ note: 'Plannodd ddeg coeden', recorderName: 'Gwen', minutes: 240 });
  });

  it('records a register: each member’s own hours', async () => {
    const lines = [
      { member: 'CWM0002', minutes: 90 },
      { member: ids['Dilys'], minutes: 120, note: 'Te a chacennau' },
    ];
    const recorded = await post('/registers', { on: A_DAY, groupId: ids['group'], lines });
    expect(recorded.body.items).toMatchObject([{ entryId: 'e-000002' }, { entryId: 'e-000003' }]);
    const { body } = await awr.get(at(`/entries?groupId=${ids['group']}`), after(recorded));
    expect(body.items.map(({ entryId }) => entryId)).toEqual(['e-000003', 'e-000002', 'e-000001']);
  });

  it('takes a gift to another member and one to the pot', async () => {
    await post('/gifts', { from: 'CWM0001', to: 'CWM0002', minutes: 30, note: 'Diolch am y lifft', on: A_DAY });
    const given = await post('/gifts', { from: 'CWM0001', to: 'pot', minutes: 15, on: A_DAY });
    const { body } = await awr.get(at('/accounts/pot'), after(given));
    expect(body).toMatchObject({ accountId: 'pot', minutes: 15, entries: 1 });
  });

  it('takes a spend at the offer’s price, and reverses one that was taken twice', async () => {
    const taken = { member: 'CWM0001', offerId: ids['offer'], adults: 1, under16s: 1, on: A_DAY };
    await post('/spends', taken);
    const twice = await post('/spends', { ...taken, under16s: 0 });
    const path = `/entries/${String(twice.body['entryId'])}`;
    const reversed = await post(`${path}/reversal`, { reason: 'recorded-twice' });
    expect(reversed.body).toMatchObject({ kind: 'reversal', reverses: twice.body['entryId'], minutes: 60 });
    const { body } = await awr.get(at(path), after(reversed));
    expect(body).toMatchObject({ kind: 'spend', reversedBy: reversed.body['entryId'] });
  });

  it('shows a member’s statement with the balance after each entry', async () => {
    const { body } = await awr.get(at('/members/CWM0001/statement'), { token });
    const lines = body.items.map(({ kind, minutes, balance }) => [kind, minutes, balance]);
    expect(lines).toEqual([
      ['reversal', 60, 105],
      ['spend', -60, 45],
      ['spend', -90, 105],
      ['gift', -15, 195],
      ['gift', -30, 210],
      ['hours', 240, 240],
    ]);
  });

  it('shows totals that are what the entries come to', async () => {
    const totals = await awr.get(at('/reports/totals'), { token });
    const earned = { entries: 6, earnedMinutes: 450, spentMinutes: 90, givenMinutes: 45 };
    expect(totals.body).toMatchObject({ ...earned, outstandingMinutes: 360 });
    const byGroup = await awr.get(at('/reports/hours?by=group'), { token });
    expect(byGroup.body.items).toEqual([{ of: ids['group'], minutes: 450, entries: 3 }]);
    const byMonth = await awr.get(at(`/reports/hours?by=month&from=${A_DAY.slice(0, 7)}`), { token });
    expect(byMonth.body.items).toEqual([{ of: A_DAY.slice(0, 7), minutes: 450, entries: 3 }]);
    const { body } = await awr.get(at('/accounts'), { token });
    expect(sum(body.items.map(({ minutes }) => minutes))).toBe(0);
  });

  it('is found sound when everything is read again', async () => {
    const found = await awrJson(awr.folder, 'verify');
    expect(found).toMatchObject({ sound: true, accounts: 6, entries: 8, differences: [] });
  });
});

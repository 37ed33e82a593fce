import { daysFrom } from './testing/days-from';
import { SmallTimebank } from './testing/small-timebank';

/** The day of the closing, and a day on either side. */
const [before, on, after] = [daysFrom(-12), daysFrom(-11), daysFrom(-10)];

describe('what has closed, over HTTP', () => {
  let timebank: SmallTimebank;
  const make = async (path: string, body: object) => String((await timebank.done('broker', path, body))['id']);
  const codeOf = async (path: string, body: object, as = 'broker') => {
    const { status, body: said } = await timebank.ask(as, path, body);
    return status < 300 ? status : said['code'];
  };
  const namesIn = async (path: string) =>
    (await timebank.items('broker', path)).map(({ name }) => (name as { en: string }).en);
  const close = (place: string) => timebank.done('broker', `${place}/closing`, { on, reason: 'ended' });

  beforeAll(async () => {
    timebank = await SmallTimebank.found();
    await timebank.join('T1', 'Nia');
    await timebank.done('broker', '/hours', { member: 'T1', minutes: 600, on: before });
  });
  afterAll(() => timebank.stop());

  it('is a group that no longer meets: late hours of before still go in, none from that day on', async () => {
    const [choir] = [
      await make('/groups', { name: { en: 'Choir' } }),
      await make('/groups', { name: { en: 'Walks' } }),
    ];
    const activityId = await make('/activities', {
      title: { en: 'Concert' },
      groupId: choir,
      from: before,
      until: after,
    });
    expect(await close(`/groups/${choir}`)).toEqual({ id: choir, status: 'closed', on, reason: 'ended' });
    const hours = (day: string, place: object = { groupId: choir }) => ({
      member: 'T1',
      minutes: 60,
      on: day,
      ...place,
    });
    expect(await codeOf('/hours', hours(before))).toBe(201);
    expect(await codeOf('/hours', hours(on))).toBe('group-closed');
    expect(await codeOf('/hours', hours(after, { activityId }))).toBe('group-closed');
    expect(await codeOf('/claims', hours(on), 'Nia')).toBe('group-closed');
    expect(await codeOf('/claims', hours(before), 'Nia')).toBe(201);
    const register = { lines: [{ member: 'T1', minutes: 5 }], on, groupId: choir };
    expect(await codeOf('/registers', register)).toBe('group-closed');
    expect(await codeOf('/activities', { title: { en: 'Carols' }, groupId: choir, from: after })).toBe('group-closed');
    const entries = await timebank.items('broker', `/entries?groupId=${choir}`);
    const wrong = String(entries[0]!['entryId']);
    expect(await codeOf(`/entries/${wrong}/correction`, { reason: 'wrong-date', on })).toBe('group-closed');
    expect(await codeOf(`/entries/${wrong}/correction`, { reason: 'wrong-amount', minutes: 30 })).toBe(201);
  });

  it('is not in lists unless it is asked for, and says since when and why', async () => {
    expect(await namesIn('/groups')).toEqual(['Walks']);
    expect(await namesIn('/groups?status=closed')).toEqual(['Choir']);
    expect(await namesIn('/groups?status=all')).toEqual(['Choir', 'Walks']);
    const [choir] = await timebank.items('broker', '/groups?status=closed');
    expect(choir).toMatchObject({ closedOn: on, reasonClosed: 'ended' });
  });

  it('keeps its hours in reports under its name', async () => {
    const report = await timebank.read('broker', `/reports/funder?from=${before}&until=${on}`);
    expect(JSON.stringify(report)).toContain('Choir');
  });

  it('is an organisation that hosts nothing new, and has no budget from that day on', async () => {
    const organisationId = await make('/organisations', { name: { en: 'Hall' } });
    const groupId = await make('/groups', { name: { en: 'Tea' }, organisationId });
    await close(`/organisations/${organisationId}`);
    const hours = { member: 'T1', minutes: 60 };
    expect(await codeOf('/hours', { ...hours, on, groupId })).toBe('organisation-closed');
    expect(await codeOf('/hours', { ...hours, on: before, groupId })).toBe(201);
    expect(await codeOf('/groups', { name: { en: 'New' }, organisationId })).toBe('organisation-closed');
    const budget = (from: string) => ({ minutes: 600, from, until: after });
    expect(await codeOf(`/organisations/${organisationId}/budget`, budget(on))).toBe('organisation-closed');
    expect(await codeOf(`/organisations/${organisationId}/budget`, budget(before))).toBe(200);
  });

  it('is a venue where nothing more is spent, and bookings can be settled or released', async () => {
    const venueId = await make('/venues', { name: { en: 'Cinema' } });
    const price = { minutesPerAdult: 60, minutesPerUnder16: 30 };
    const offerId = await make('/offers', { venueId, title: { en: 'Film' }, ...price });
    const party = { member: 'T1', offerId, adults: 1, under16s: 0 };
    const held = async () => String((await timebank.done('broker', '/holds', { ...party, forMinutes: 600 }))['holdId']);
    const [settled, released] = [await held(), await held()];
    await close(`/venues/${venueId}`);
    expect(await codeOf('/spends', party, 'Nia')).toBe('venue-closed');
    expect(await codeOf('/spends', { ...party, on: before })).toBe(201);
    expect(await codeOf('/holds', { ...party, forMinutes: 60 })).toBe('venue-closed');
    expect(await codeOf('/offers', { venueId, title: { en: 'Play' }, ...price })).toBe('venue-closed');
    expect(await codeOf(`/holds/${settled}/settlement`, {})).toBe(201);
    expect(await codeOf(`/holds/${released}/release`, {})).toBe(200);
    expect(await timebank.items('Nia', '/offers?status=published')).toEqual([]);
    expect(await timebank.items('Nia', '/offers')).toMatchObject([{ id: offerId, venueClosedOn: on }]);
    await timebank.done('broker', `/venues/${venueId}/reopening`, { reason: 'began-again' });
    expect(await timebank.items('Nia', '/offers?status=published')).toMatchObject([{ id: offerId }]);
    expect(await codeOf('/spends', party, 'Nia')).toBe(201);
    expect(await codeOf('/spends', { ...party, on })).toBe('venue-closed');
  });

  it('says in the language that was asked for what to do', async () => {
    const group = await make('/groups', { name: { en: 'Drama' } });
    await close(`/groups/${group}`);
    const again = await timebank.ask('broker', `/groups/${group}/closing`, { reason: 'moved' });
    expect(again.body).toMatchObject({ status: 422, code: 'already-closed', details: { on } });
    const hours = { member: 'T1', minutes: 5, on, groupId: group };
    const inWelsh = await timebank.ask('broker', '/hours', hours, 'POST', { 'accept-language': 'cy' });
    expect(inWelsh.body['detail']).toContain('ailagorwch hwn yn gyntaf');
  });
});

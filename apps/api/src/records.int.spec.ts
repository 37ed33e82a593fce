import type { HttpAnswer } from './testing/started-api';
import { SmallTimebank } from './testing/small-timebank';

describe('what a timebank has, changed over HTTP', () => {
  let timebank: SmallTimebank;
  const read = (path: string) => timebank.see('broker', path);
  const make = async (path: string, body: object) =>
    `${path}/${String((await timebank.done('broker', path, body))['id'])}`;
  const patch = (path: string, body: object, headers: Record<string, string>): Promise<HttpAnswer> =>
    timebank.ask('broker', path, body, 'PATCH', headers);
  const tagOf = async (path: string) => (await read(path)).headers.get('etag') ?? '';
  const change = async (path: string, body: object) => patch(path, body, { 'if-match': await tagOf(path) });

  beforeAll(async () => {
    timebank = await SmallTimebank.found();
  });
  afterAll(() => timebank.stop());

  it('is renamed for everybody who reads it, and found under its new name in lists', async () => {
    const organisation = await make('/organisations', { name: { en: 'Zest', cy: 'Sest' } });
    await make('/organisations', { name: { en: 'Menter' } });
    const changed = await change(organisation, { name: { en: 'Action' } });
    expect([changed.status, changed.body]).toMatchObject([200, { name: { en: 'Action', cy: 'Sest' } }]);
    expect(changed.headers.get('etag')).toBe(await tagOf(organisation));
    const { items } = (await read('/organisations')).body as unknown as { items: { name: { en: string } }[] };
    expect(items.map(({ name }) => name.en)).toEqual(['Action', 'Menter']);
  });

  it('is changed only by whoever has seen it as it is, whatever happened to the rest of the timebank', async () => {
    const group = await make('/groups', { name: { en: 'Chior' }, meets: { en: 'Tuesday' } });
    const etag = await tagOf(group);
    expect((await patch(group, { category: 'music' }, {})).status).toBe(428);
    await make('/groups', { name: { en: 'Walks' } });
    expect((await patch(group, { name: { en: 'Choir' } }, { 'if-match': etag })).body).toMatchObject({
      name: { en: 'Choir', cy: 'Choir' },
      meets: { en: 'Tuesday' },
    });
    const late = await patch(group, { category: 'music' }, { 'if-match': etag });
    expect([late.status, late.body['code']]).toEqual([412, 'precondition-failed']);
  });

  it('keeps what was not named, and lets go of what is null', async () => {
    const hosted = await make('/organisations', { name: { en: 'Host' } });
    const organisationId = hosted.split('/')[2];
    const group = await make('/groups', { name: { en: 'Knitting' }, place: { en: 'Hall' }, organisationId });
    expect((await change(group, { place: null, category: 'craft' })).body).toEqual({
      id: group.split('/')[2],
      name: { en: 'Knitting', cy: 'Knitting' },
      organisationId,
      category: 'craft',
    });
    const activity = await make('/activities', { title: { en: 'Show' }, from: '2025-09-13', until: '2025-09-14' });
    const { body } = await change(activity, { from: '2025-09-20', until: null });
    expect(body).toEqual({
      id: activity.split('/')[2],
      ...{ title: { en: 'Show', cy: 'Show' }, status: 'scheduled', from: '2025-09-20' },
    });
    expect((await change(activity, { from: '2025-09-20' })).body).toMatchObject({ code: 'nothing-to-change' });
  });

  it('has offers whose words may change, and whose price may not', async () => {
    const venue = await make('/venues', { name: { en: 'Pool' } });
    const price = { minutesPerAdult: 60, minutesPerUnder16: 30 };
    const offer = await make('/offers', { venueId: venue.split('/')[2], title: { en: 'Swim' }, ...price });
    expect((await change(offer, { limits: { en: 'Twice a week' } })).body).toMatchObject({
      limits: { en: 'Twice a week', cy: 'Twice a week' },
      ...price,
    });
    expect((await change(offer, { minutesPerAdult: 45 })).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/minutesPerAdult' }],
    });
    expect((await change(venue, { place: { cy: 'Tref', en: 'Town' } })).body).toMatchObject({ place: { cy: 'Tref' } });
  });

  it('may be the timebank itself', async () => {
    const { status, body } = await change('', { name: { cy: 'Y Cwm', en: 'Valley' } });
    expect([status, body]).toEqual([200, { id: timebank.id, name: { cy: 'Y Cwm', en: 'Valley' } }]);
    expect((await read('')).body).toMatchObject({ name: { en: 'Valley' }, numberPrefix: 'T' });
  });
});

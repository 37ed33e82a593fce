import { newId } from '@awr/kernel';
import { AwrApart } from '../support/awr-apart';
import { describeWithPostgres } from '../support/postgres';
import { awrJson } from '../support/program';
import type { RunningAwr } from '../support/running-awr';
import { A_DAY, done, positionOf, TimebankOverHttp } from '../support/timebank-over-http';

describeWithPostgres('two API processes on one log', () => {
  let apart: AwrApart;
  let timebank: TimebankOverHttp;
  const one = (): RunningAwr => apart.apis[0]!;
  const other = (): RunningAwr => apart.apis[1]!;

  beforeAll(async () => {
    apart = await AwrApart.start(2);
    timebank = await TimebankOverHttp.found(one());
  });
  afterAll(() => apart.remove());

  const hours = (awr: RunningAwr, member: string, minutes: number, key = newId()) =>
    awr.post(
      timebank.at('/hours'),
      { member, minutes, on: A_DAY },
      { token: timebank.broker, headers: { 'idempotency-key': key } },
    );
  const gift = (awr: RunningAwr, from: string, to: string, minutes: number, key = newId()) =>
    awr.post(
      timebank.at('/gifts'),
      { from, to, minutes, on: A_DAY },
      { token: timebank.broker, headers: { 'idempotency-key': key } },
    );

  it('read at one what was written at the other, names too', async () => {
    const joined = await timebank.post('/members', {
      number: 'CWM0001',
      givenName: 'Angharad',
      language: 'cy',
      contactBy: 'none',
      joinedOn: A_DAY,
    });
    const headers = { 'awr-after': positionOf(joined) };
    const read = await other().get(timebank.at('/members/CWM0001'), { token: timebank.broker, headers });
    expect(read).toMatchObject({ status: 200, body: { givenName: 'Angharad' } });
    await timebank.join('CWM0002');
  });

  it('decide at one on what was done at the other, in turn and at once', async () => {
    expect(await gift(other(), 'CWM0001', 'CWM0002', 30)).toMatchObject({ status: 422 });
    expect(await hours(one(), 'CWM0001', 30)).toMatchObject({ status: 201 });
    expect(await gift(other(), 'CWM0001', 'CWM0002', 30)).toMatchObject({ status: 201 });
    const refused = await gift(one(), 'CWM0001', 'CWM0002', 30);
    expect(refused).toMatchObject({ status: 422, body: { code: 'insufficient-credits', details: { mostMinutes: 0 } } });
    await done(hours(one(), 'CWM0001', 100));
    const all = Array.from({ length: 30 }, (_, at) => gift(apart.apis[at % 2]!, 'CWM0001', 'CWM0002', 10));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.filter((status) => status === 422)).toHaveLength(20);
  });

  it('answer a key asked again at the other as the first time, accepted or refused', async () => {
    const [accepted, refused] = [newId(), newId()];
    const first = await hours(one(), 'CWM0001', 5, accepted);
    expect((await hours(other(), 'CWM0001', 5, accepted)).body).toEqual(first.body);
    expect(await hours(other(), 'CWM0001', 6, accepted)).toMatchObject({ status: 422 });
    expect(await gift(one(), 'CWM0001', 'CWM0002', 500, refused)).toMatchObject({ status: 422 });
    await done(hours(other(), 'CWM0001', 600));
    const again = await gift(other(), 'CWM0001', 'CWM0002', 500, refused);
    expect(again).toMatchObject({ status: 422, body: { details: { mostMinutes: 5 } } });
  });

  it('let a token in at once, and turn it away at once, wherever that was decided', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const [here, there] = turn % 2 ? [one(), other()] : [other(), one()];
      const wanted = { name: 'for a while', roles: ['broker'], timebankId: timebank.id };
      const issued = await done(here.post('/api/v1/tokens', wanted));
      const token = String(issued.body['token']);
      expect((await there.get(timebank.at(''), { token })).status).toBe(200);
      await done(there.ask('DELETE', `/api/v1/tokens/${String(issued.body['tokenId'])}`));
      expect((await here.get(timebank.at(''), { token })).status).toBe(401);
    }
  });

  it('find a timebank at one as soon as it was founded at the other', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const [here, there] = turn % 2 ? [one(), other()] : [other(), one()];
      const founded = await here.post('/api/v1/timebanks', { name: { en: `T${turn}` }, numberPrefix: `T${turn}` });
      const headers = { 'awr-after': positionOf(founded) };
      const read = await there.get(`/api/v1/timebanks/${String(founded.body['id'])}`, { headers });
      expect(read).toMatchObject({ status: 200, body: { name: { en: `T${turn}` } } });
    }
  });

  it('go on with a list at either, also after a restart', async () => {
    const page = async (awr: RunningAwr, cursor = '') =>
      (await done(awr.get(timebank.at(`/entries?limit=2${cursor && `&cursor=${cursor}`}`), { token: timebank.broker })))
        .body as unknown as { items: { entryId: string }[]; nextCursor: string };
    const first = await page(one());
    await other().stop();
    await other().start();
    const second = await page(other(), first.nextCursor);
    const third = await page(one(), second.nextCursor);
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ entryId }) => entryId));
    expect(new Set(ids).size).toBe(6);
  });

  it('have the views built anew from either, by the process that keeps them', async () => {
    for (const api of [one(), other()]) {
      const rebuilt = await awrJson<{ projections: unknown[] }>(api.folder, 'views', 'rebuild');
      expect(rebuilt.projections.length).toBeGreaterThan(0);
    }
  });

  it('verify the whole log from either', async () => {
    const found = [await awrJson(one().folder, 'verify'), await awrJson(other().folder, 'verify')];
    expect(found[0]).toMatchObject({ sound: true });
    expect(found[1]).toEqual(found[0]);
  });
});

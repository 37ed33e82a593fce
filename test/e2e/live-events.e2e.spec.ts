import { EventStream } from '../support/event-stream';
import { headOfLog } from '../support/log-head';
import { RunningAwr } from '../support/running-awr';
import { done, positionOf, TimebankOverHttp } from '../support/timebank-over-http';

describe('a timebank’s events as they happen', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  const open: EventStream[] = [];

  const listen = async (headers: Record<string, string> = {}) => {
    const stream = await EventStream.open(awr, timebank.at('/events'), headers);
    open.push(stream);
    return stream;
  };

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    await timebank.join('CWM0001');
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.leave()));
  afterAll(() => awr.remove());

  it('come to whoever listens, in order, each with its position', async () => {
    const stream = await listen();
    expect(stream.answer.headers.get('content-type')).toBe('text/event-stream');
    const recorded = [];
    for (const minutes of [10, 20, 30]) recorded.push(await done(timebank.hours('CWM0001', minutes)));
    const told = await stream.until(3);
    expect(told.map(({ event, data }) => [event, data.data['minutes']])).toEqual([
      ['HoursRecorded', 10],
      ['HoursRecorded', 20],
      ['HoursRecorded', 30],
    ]);
    expect(told.map(({ id }) => id)).toEqual(recorded.map(positionOf));
  });

  it('go on after Last-Event-ID without a gap and without a double, while more and more happens', async () => {
    const writing = (async () => {
      for (let n = 0; n < 60; n += 1) await done(timebank.hours('CWM0001', 1));
    })();
    const heard: string[] = [];
    let lastId = '0';
    while (heard.length < 40) {
      const stream = await listen({ 'last-event-id': lastId });
      heard.push(...(await stream.until(5)).slice(0, 5).map(({ id }) => id));
      lastId = heard.at(-1)!;
      stream.leave();
    }
    await writing;
    const last = String(headOfLog(awr.folder));
    const stream = await listen({ 'last-event-id': lastId });
    while (stream.events.at(-1)?.id !== last) await stream.until(stream.events.length + 1);
    heard.push(...stream.events.map(({ id }) => id));
    const fromTheStart = await listen({ 'last-event-id': '0' });
    expect(heard).toEqual((await fromTheStart.until(heard.length)).map(({ id }) => id));
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('are only the timebank’s own', async () => {
    const stream = await listen();
    const other = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    await other.join('BRO0001');
    await done(other.hours('BRO0001', 10));
    await done(timebank.hours('CWM0001', 99));
    const told = await stream.until(1);
    expect(told.map(({ data }) => data.data['minutes'])).toEqual([99]);
  });

  it('are told to nobody who may not read them, and from no position that there never was', async () => {
    const member = await timebank.token('member', { memberId: (await timebank.get('/members/CWM0001')).body['id'] });
    const relay = await timebank.token('relay');
    const statusFor = async (headers: Record<string, string>) => (await listen(headers)).answer.status;
    expect(await statusFor({ authorization: `Bearer ${member}` })).toBe(403);
    expect(await statusFor({ authorization: `Bearer ${relay}` })).toBe(200);
    for (const wrong of ['999999999', '-1', '1.5', 'x', '9'.repeat(40), '1 ', '٣']) {
      const stream = await listen({ 'last-event-id': encodeURI(wrong) });
      expect([wrong, stream.answer.status]).toEqual([wrong, 400]);
    }
  });

  it('end when the server stops, and go on after it has started again', async () => {
    const stream = await listen();
    const recorded = await done(timebank.hours('CWM0001', 5));
    await stream.until(1);
    expect(await awr.stop()).toBe(0);
    await stream.ended;
    await awr.start();
    const again = await done(timebank.hours('CWM0001', 6));
    const resumed = await listen({ 'last-event-id': stream.lastId });
    expect((await resumed.until(1)).map(({ id }) => id)).toEqual([positionOf(again)]);
    expect(stream.events.map(({ id }) => id)).toEqual([positionOf(recorded)]);
  });
});

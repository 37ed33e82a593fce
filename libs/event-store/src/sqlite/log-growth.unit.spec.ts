import { setImmediate as nextTurn } from 'node:timers/promises';
import { Announcer } from './announcer';
import { growthChannel, LogGrowth } from './log-growth';
import { watchedGrowth } from './log-growth-watch';

const AN_HOUR_MS = 3_600_000;

describe('waiting for the log to grow', () => {
  let head = 5;
  beforeEach(() => (head = 5));

  /** What has happened to a promise so far, once all that is due has been done. */
  async function soFar(promise: Promise<void>): Promise<'resolved' | 'waiting'> {
    let state: 'resolved' | 'waiting' = 'waiting';
    void promise.then(() => (state = 'resolved'));
    await nextTurn();
    return state;
  }

  it('ends when it has grown past the position, for those whose position it is', async () => {
    const growth = new LogGrowth(() => head);
    const [at5, at6] = [growth.past(5, undefined), growth.past(6, undefined)];
    growth.look();
    expect(await soFar(at5)).toBe('waiting');
    head = 6;
    growth.look();
    expect([await soFar(at5), await soFar(at6)]).toEqual(['resolved', 'waiting']);
  });

  it('ends when the signal aborts or the store closes, and does not begin after', async () => {
    const growth = new LogGrowth(() => head);
    const abort = new AbortController();
    const [aborted, open] = [growth.past(5, abort.signal), growth.past(5, undefined)];
    abort.abort();
    expect([await soFar(aborted), await soFar(open)]).toEqual(['resolved', 'waiting']);
    expect(await soFar(growth.past(5, abort.signal))).toBe('resolved');
    growth.end();
    expect(await soFar(open)).toBe('resolved');
    expect(await soFar(growth.past(5, undefined))).toBe('resolved');
  });

  it('looks out only while somebody waits', async () => {
    const watched: string[] = [];
    const note = (what: string) => () => void watched.push(what);
    const watch = { start: note('start'), stop: note('stop'), end: note('end') };
    const growth = new LogGrowth(() => head, watch);
    const waiting = [growth.past(5, undefined), growth.past(6, undefined)];
    head = 6;
    growth.look();
    expect(watched).toEqual(['start']);
    head = 7;
    growth.look();
    await Promise.all(waiting);
    expect(watched).toEqual(['start', 'stop']);
    growth.end();
    expect(watched).toEqual(['start', 'stop', 'end']);
  });

  it('hears of another thread at once, long before it would look', async () => {
    const announcer = new Announcer(growthChannel(__filename));
    const growth = watchedGrowth(__filename, () => head, AN_HOUR_MS);
    const grown = growth.past(5, undefined);
    head = 6;
    announcer.announce();
    await grown;
    growth.end();
    announcer.close();
  });

  it('sees by looking what nobody announced', async () => {
    const growth = watchedGrowth(__filename, () => head, 1);
    const grown = growth.past(5, undefined);
    head = 6;
    await grown;
    growth.end();
  });
});

describe('announcing that the log has grown', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says it at once, then no more often than is needed, and never leaves out the last', () => {
    const postMessage = jest.fn();
    const announcer = new Announcer({ postMessage, close: () => {} });
    for (let append = 0; append < 100; append++) announcer.announce();
    expect(postMessage).toHaveBeenCalledTimes(1);
    jest.runAllTimers();
    expect(postMessage).toHaveBeenCalledTimes(2);
    announcer.announce();
    expect(postMessage).toHaveBeenCalledTimes(3);
    announcer.announce();
    announcer.close();
    jest.runAllTimers();
    expect(postMessage).toHaveBeenCalledTimes(3);
  });
});

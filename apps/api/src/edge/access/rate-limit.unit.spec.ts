import { RateLimit } from './rate-limit';

describe('a rate limit', () => {
  let now = 0;
  const limit = (perMinute: number) => new RateLimit(perMinute, () => now);
  const ask = (limited: RateLimit, asker: string, times: number) =>
    Array.from({ length: times }, () => limited.secondsToWait(asker)).filter((wait) => wait > 0);

  it('lets a minute’s worth through at once, then says how long to wait', () => {
    const limited = limit(600);
    expect(ask(limited, 'nia', 600)).toEqual([]);
    expect(ask(limited, 'nia', 2)).toEqual([1, 1]);
  });

  it('lets the next through once it is earned', () => {
    const limited = limit(60);
    ask(limited, 'nia', 60);
    now += 999;
    expect(ask(limited, 'nia', 1)).toEqual([1]);
    now += 1;
    expect(ask(limited, 'nia', 2)).toEqual([1]);
  });

  it('counts each asker alone', () => {
    const limited = limit(1);
    ask(limited, 'nia', 1);
    expect(ask(limited, 'owain', 1)).toEqual([]);
    expect(ask(limited, 'nia', 1)).toEqual([60]);
  });

  it('is off at 0', () => expect(ask(limit(0), 'nia', 10_000)).toEqual([]));
});

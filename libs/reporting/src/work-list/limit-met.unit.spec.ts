import { limitMet, type LimitMet, type Standing } from './limit-met';

const LIMITS = { creditLimitMinutes: 720, softCreditLimitMinutes: 300, capMinutes: 3000, softCapMinutes: 2400 };
const met = (minutes: number, limits: Partial<Standing['limits']> = {}, held = 0) =>
  limitMet({ minutes, held, limits: { ...LIMITS, ...limits } });

describe('the limit that an account has met', () => {
  it.each<[number, LimitMet | undefined]>([
    [-720, { limit: 'at-credit-limit', left: 0 }],
    [-800, { limit: 'at-credit-limit', left: -80 }],
    [-660, { limit: 'near-credit-limit', left: 60 }],
    [-659, { limit: 'past-soft-limit', left: 61 }],
    [-300, { limit: 'past-soft-limit', left: 420 }],
    [-299, undefined],
    [0, undefined],
    [2400, undefined],
    [2401, { limit: 'past-soft-cap', left: 3121 }],
    [2940, { limit: 'past-soft-cap', left: 3660 }],
    [2941, { limit: 'near-cap', left: 3661 }],
    [3000, { limit: 'at-cap', left: 3720 }],
  ])('of %i minutes is %j', (minutes, limit) => expect(met(minutes)).toEqual(limit));

  it('is none where nobody may owe and nobody owes', () => {
    const none = { creditLimitMinutes: 0, softCreditLimitMinutes: null, capMinutes: null, softCapMinutes: null };
    expect([met(0, none), met(30, none), met(100_000, none)]).toEqual([undefined, undefined, undefined]);
  });

  it('counts what is set aside as spent', () => {
    expect(met(-600, {}, 90)).toEqual({ limit: 'near-credit-limit', left: 30 });
    expect(met(30, { creditLimitMinutes: 60, softCreditLimitMinutes: null }, 60)).toEqual({
      limit: 'near-credit-limit',
      left: 30,
    });
  });
});

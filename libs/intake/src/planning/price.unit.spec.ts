import fc from 'fast-check';
import { bestWritten } from './best-written';
import { explains, priceSeen } from './price';

const paid = (adults: number, under16s: number, minutes: number) => ({ adults, under16s, minutes });

describe('the price seen in what people paid', () => {
  it.each([
    ['is the same for everybody where nothing says otherwise', [paid(2, 0, 120)], [60, 60]],
    ['is told apart by two parties', [paid(2, 0, 240), paid(1, 1, 180)], [120, 60]],
    ['is told apart by two families', [paid(2, 1, 300), paid(1, 2, 240)], [120, 60]],
    ['may be nothing for the young', [paid(1, 0, 60), paid(1, 2, 60)], [60, 0]],
    ['may be nothing for those who bring them', [paid(1, 2, 60), paid(2, 2, 60)], [0, 30]],
    ['is the commonest where there were several', [paid(1, 0, 60), paid(1, 0, 60), paid(1, 0, 90)], [60, 60]],
    ['asks more of the young only where nothing else fits', [paid(3, 1, 5)], [1, 2]],
    ['is an hour where nothing fits', [paid(2, 0, 1)], [60, 60]],
  ] as const)('%s', (_what, payments, [minutesPerAdult, minutesPerUnder16]) =>
    expect(priceSeen(payments)).toEqual({ minutesPerAdult, minutesPerUnder16 }),
  );

  it('explains every payment that was made at one price', () => {
    const party = fc.record({ adults: fc.integer({ min: 0, max: 5 }), under16s: fc.integer({ min: 0, max: 5 }) });
    const someone = party.filter(({ adults, under16s }) => adults + under16s > 0);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        fc.array(someone, { minLength: 1 }),
        (adult, young, parties) => {
          const payments = parties.map(({ adults, under16s }) =>
            paid(adults, under16s, adults * adult + under16s * young),
          );
          const price = priceSeen(payments);
          for (const payment of payments) expect(explains(price, payment)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the name of a thing that people write in many ways', () => {
  it.each([
    [['CINEMA', 'CINEMA', 'Cinema', 'cinema'], 'Cinema'],
    [['Y Sinema', 'Y sinema', 'Y Sinema'], 'Y Sinema'],
    [['CADW', 'CADW', 'cadw'], 'CADW'],
  ])('of %s is %s', (names, best) => expect(bestWritten(names)).toBe(best));
});

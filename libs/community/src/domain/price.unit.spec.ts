import { hours, isRefusal } from '@awr/kernel';
import { priceOf, unfitPrice } from './price';

describe('the price of an offer', () => {
  const dayEntry = { minutesPerAdult: hours(1), minutesPerUnder16: hours(0.5) };
  const childrenFree = { minutesPerAdult: hours(1), minutesPerUnder16: 0 };

  it('is what each adult and each under-16 pays', () =>
    expect(priceOf(dayEntry, { adults: 2, under16s: 3 })).toBe(hours(3.5)));

  it('is nothing for those who come in for nothing', () =>
    expect(priceOf(childrenFree, { adults: 0, under16s: 2 })).toBe(0));

  it('needs somebody to come', () => {
    const price = priceOf(dayEntry, { adults: 0, under16s: 0 });
    expect(isRefusal(price) && price.refused).toBe('nobody');
  });

  it.each([-1, 1.5, 101, Number.NaN, 2 ** 53])('does not take %s people', (number) => {
    const details = { least: 0, most: 100 };
    expect(priceOf(dayEntry, { adults: number, under16s: 1 })).toMatchObject({
      details: { field: 'adults', ...details },
    });
    expect(priceOf(dayEntry, { adults: 1, under16s: number })).toMatchObject({
      details: { field: 'under16s', ...details },
    });
  });
});

describe('a price that can be published', () => {
  it.each([
    [60, 30],
    [60, 0],
    [0, 30],
    [60_000, 60_000],
  ])('%s minutes an adult and %s an under-16', (minutesPerAdult, minutesPerUnder16) =>
    expect(unfitPrice({ minutesPerAdult, minutesPerUnder16 })).toBeUndefined(),
  );

  it.each([-1, 0.5, 60_001])('is never %s minutes', (minutes) => {
    const refused = 'number-out-of-range';
    expect(unfitPrice({ minutesPerAdult: minutes, minutesPerUnder16: 0 })).toMatchObject({ refused });
    expect(unfitPrice({ minutesPerAdult: 60, minutesPerUnder16: minutes })).toMatchObject({ refused });
  });

  it('is not nothing for everybody', () =>
    expect(unfitPrice({ minutesPerAdult: 0, minutesPerUnder16: 0 })).toMatchObject({ refused: 'no-price' }));
});

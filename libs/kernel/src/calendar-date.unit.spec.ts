import { derivedId, hours, instant, isCalendarDate, isId, microsOf, momentInWales, newId } from './index';

describe('calendar dates', () => {
  it.each(['2024-02-29', '2025-12-31', '1900-01-01'])('%s is a day', (day) => expect(isCalendarDate(day)).toBe(true));
  it.each(['2025-02-29', '2025-02-31', '2025-13-01', '25-01-01', '2025-1-1', '1899-12-31', '', 20250101])(
    '%s is not',
    (day) => expect(isCalendarDate(day)).toBe(false),
  );
});

describe('instants', () => {
  it('keep the microsecond, there and back', () => {
    const micros = 1_763_775_825_123_456;
    expect(instant(micros)).toBe('2025-11-22T01:43:45.123456Z');
    expect(microsOf(instant(micros))).toBe(micros);
  });
});

it.each([
  ['2025-09-13T13:30:00.000000Z', '2025-09-13 14:30'],
  ['2025-12-31T23:59:59.000000Z', '2025-12-31 23:59'],
  ['2025-06-30T23:05:00.000000Z', '2025-07-01 00:05'],
])('%s is %s in Wales', (at, said) => expect(momentInWales(at)).toBe(said));

describe('ids', () => {
  it('are new each time, or the same for the same cause', () => {
    expect(isId(newId())).toBe(true);
    expect(newId()).not.toBe(newId());
    expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
    expect(derivedId('a', 'b')).not.toBe(derivedId('ab'));
    expect(isId(derivedId('a', 'b'))).toBe(true);
  });

  it('derived from a cause stay what they are in logs already', () => {
    expect(derivedId('a', 'b')).toBe('1bd662c0-17a7-5fcb-9e55-2d526db18f76');
    expect(derivedId('cyfrif', 'ŵ')).toBe('dd488823-c8a9-5002-ab95-f64c58cdab31');
  });
});

it('hours are whole minutes', () => {
  expect(hours(1.5)).toBe(90);
  expect(() => hours(0.001)).toThrow('not a whole number of minutes');
});

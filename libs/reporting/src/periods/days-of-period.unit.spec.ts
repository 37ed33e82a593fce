import { beginningOf, daysOf, partsOf, yearBefore } from './days-of-period';

describe('the days of a period', () => {
  it('are counted with both its ends', () => {
    expect(daysOf({ from: '2025-04-01', until: '2025-04-01' })).toBe(1);
    expect(daysOf({ from: '2023-04-01', until: '2024-03-31' })).toBe(366);
    expect(daysOf({ from: '2025-03-29', until: '2025-03-31' })).toBe(3);
  });

  it('come in parts of so many days, the last of what is left', () => {
    expect(partsOf({ from: '2024-02-26', until: '2024-03-05' }, 7)).toEqual([
      { from: '2024-02-26', until: '2024-03-03' },
      { from: '2024-03-04', until: '2024-03-05' },
    ]);
    expect(partsOf({ from: '2025-04-01', until: '2025-04-07' }, 7)).toEqual([
      { from: '2025-04-01', until: '2025-04-07' },
    ]);
  });

  it.each([
    ['2025-04-01', '2026-03-31', '2024-04-01', '2025-03-31'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-03-05', '2023-02-28', '2023-03-05'],
  ])('%s to %s were %s to %s the year before', (from, until, fromThen, untilThen) =>
    expect(yearBefore({ from, until })).toEqual({ from: fromThen, until: untilThen }),
  );

  it('begin at midnight in Wales, summer and winter, and on the days when clocks change', () => {
    expect(beginningOf('2025-01-15')).toBe('2025-01-15T00:00:00.000000Z');
    expect(beginningOf('2025-07-15')).toBe('2025-07-14T23:00:00.000000Z');
    expect(beginningOf('2025-03-30')).toBe('2025-03-30T00:00:00.000000Z');
    expect(beginningOf('2025-03-31')).toBe('2025-03-30T23:00:00.000000Z');
    expect(beginningOf('2025-10-26')).toBe('2025-10-25T23:00:00.000000Z');
    expect(beginningOf('2025-10-27')).toBe('2025-10-27T00:00:00.000000Z');
  });
});

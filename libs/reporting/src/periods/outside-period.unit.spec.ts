import { outsideRefusal, settledBefore } from './outside-period';

const financialYears = { reportingYearMonth: 4, reportingPeriodMonths: 12 };
const quarters = { reportingYearMonth: 4, reportingPeriodMonths: 3 };

describe('the periods that outside readers see', () => {
  it.each([
    [financialYears, '2025-04-01', '2026-03-31'],
    [quarters, '2025-04-01', '2025-06-30'],
    [quarters, '2026-01-01', '2026-03-31'],
    [{ reportingYearMonth: 9, reportingPeriodMonths: 6 }, '2025-09-01', '2026-02-28'],
    [{ reportingYearMonth: 1, reportingPeriodMonths: 12 }, '2025-01-01', '2025-12-31'],
  ])('are whole reporting periods: %j, %s to %s', (policy, from, until) =>
    expect(outsideRefusal({ from, until }, policy, { today: '2027-01-01' })).toBeUndefined(),
  );

  it.each([
    [financialYears, '2025-04-01', '2025-06-30'],
    [financialYears, '2025-01-01', '2025-12-31'],
    [financialYears, '2025-04-02', '2026-03-31'],
    [financialYears, '2025-04-01', '2026-03-30'],
    [financialYears, '2024-04-01', '2026-03-31'],
    [quarters, '2025-05-01', '2025-07-31'],
    [quarters, '2025-04-01', '2025-09-30'],
  ])('and no others, which would overlap: %j, %s to %s', (policy, from, until) =>
    expect(outsideRefusal({ from, until }, policy, { today: '2027-01-01' })).toBe('not-a-reporting-period'),
  );

  it('are shown once late sheets have come in', () => {
    const year = { from: '2025-04-01', until: '2026-03-31' };
    expect(outsideRefusal(year, financialYears, { today: '2026-04-30' })).toBe('reporting-period-not-settled');
    expect(outsideRefusal(year, financialYears, { today: '2026-05-01' })).toBeUndefined();
  });

  it('settle later where the ledger began later: years that came with it from spreadsheets', () => {
    const year = { from: '2024-04-01', until: '2025-03-31' };
    const begun = '2026-11-20';
    expect(outsideRefusal(year, financialYears, { begun, today: '2026-12-20' })).toBe('reporting-period-not-settled');
    expect(outsideRefusal(year, financialYears, { begun, today: '2026-12-21' })).toBeUndefined();
    expect(settledBefore({ until: '2027-03-31', begun })).toBe(settledBefore({ until: '2027-03-31' }));
  });

  it('are as the ledger was at the beginning of that day in Wales', () => {
    expect(settledBefore({ until: '2026-03-31' })).toBe('2026-04-30T23:00:00.000000Z');
    expect(settledBefore({ until: '2025-12-31' })).toBe('2026-01-31T00:00:00.000000Z');
  });
});

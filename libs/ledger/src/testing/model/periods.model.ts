import type { AnswersTo } from './answers';
import { fact, no } from './model-answer';

export const periodsOnPaper: AnswersTo<'ClosePeriod' | 'ReopenPeriod'> = {
  ClosePeriod: ({ until, today }, paper) => {
    if (paper.untimely({ on: until, today: '9999-12-31' })) return no('date-invalid');
    if (until >= today) return no('period-not-over');
    if (paper.closedUntil.some((day) => until <= day)) return no('period-closed-already');
    paper.closedUntil.push(until);
    return fact('PeriodClosed');
  },

  ReopenPeriod: ({ periodId }, paper) => {
    const ids = paper.closedUntil.map((_, index) => `p-${String(index + 1).padStart(4, '0')}`);
    if (!ids.includes(periodId)) return no('unknown-period');
    if (ids.at(-1) !== periodId) return no('period-not-last');
    paper.closedUntil.pop();
    return fact('PeriodReopened');
  },
};

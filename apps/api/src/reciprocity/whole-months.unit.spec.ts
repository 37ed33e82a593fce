import { wholeMonths } from './whole-months';

describe('whole months', () => {
  it.each([
    [
      { from: '2025-03-10', to: '2025-05-02' },
      { from: '2025-03-01', to: '2025-05-31' },
    ],
    [
      { from: '2024-02-29', to: '2024-02-29' },
      { from: '2024-02-01', to: '2024-02-29' },
    ],
    [
      { from: '2024-12-31', to: '2024-12-31' },
      { from: '2024-12-01', to: '2024-12-31' },
    ],
  ])('of %j are %j', (window, months) => expect(wholeMonths(window)).toEqual(months));
});

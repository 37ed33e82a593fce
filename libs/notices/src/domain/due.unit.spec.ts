import { dueAt, waitAfter } from './due';

const at = (text: string) => Date.parse(text);
const due = (first: string, minutes: number) => new Date(dueAt(at(first), minutes)).toISOString();

describe('when a member is told', () => {
  it('is so long after the first thing to tell them', () => {
    expect(due('2025-09-13T10:04:00Z', 60)).toBe('2025-09-13T11:04:00.000Z');
    expect(due('2025-09-13T10:04:00Z', 24 * 60)).toBe('2025-09-14T10:04:00.000Z');
  });

  it('is by day in Wales, in summer and in winter', () => {
    expect(due('2025-09-13T20:30:00Z', 60)).toBe('2025-09-14T08:00:00.000Z');
    expect(due('2025-12-13T02:10:00Z', 60)).toBe('2025-12-13T09:00:00.000Z');
    expect(due('2025-10-25T23:30:00Z', 60)).toBe('2025-10-26T09:00:00.000Z');
  });

  it('is tried again after twice as long, up to six hours', () => {
    expect([1, 2, 3, 4].map((attempts) => waitAfter(attempts, 1) / 60_000)).toEqual([1, 2, 4, 8]);
    expect(waitAfter(1, 0)).toBe(30_000);
    expect(waitAfter(50, 1)).toBe(6 * 60 * 60_000);
  });
});

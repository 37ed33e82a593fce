import { columns } from './columns';

describe('columns', () => {
  it('line up, numbers to the right', () =>
    expect(
      columns(
        ['Name', 'Hours'],
        [
          ['Nia', '1:30'],
          ['Owain', '12:00'],
        ],
      ),
    ).toBe(['Name   Hours', '-----  -----', 'Nia     1:30', 'Owain  12:00'].join('\n')));

  it('fit into a terminal of 80 letters: words in the last one go on in the next line, under themselves', () => {
    const words = 'how far below zero a member may go before the broker is warned, in minutes; null is no warning';
    const shown = columns(['Name', 'What it is'], [['softCreditLimitMinutes', words]]).split('\n');
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(
      shown
        .slice(2)
        .map((line) => line.slice(24))
        .join(' '),
    ).toBe(words);
    expect(shown[3]).toMatch(/^ {24}\S/);
  });

  it('leave a word whole that is too long for a line', () => {
    const id = '8365e6df-bb91-550e-a4cc-9faf3e55f8f8';
    expect(columns(['With', 'Agreement'], [['x'.repeat(60), id]])).toContain(id);
  });

  it('are a header where there are no rows', () =>
    expect(columns(['Entry', 'What'], [])).toBe('Entry  What\n-----  ----'));
});

import { nextNumber } from './next-number';

describe('the next membership number', () => {
  it('is the first where there is none', () => expect(nextNumber('dyf', [])).toBe('DYF0001'));

  it('comes after the highest, however those are written, and fills no gap', () =>
    expect(nextNumber('DYF', ['DYF0001', 'dyf-0007', 'DYF 3'])).toBe('DYF0008'));

  it('does not count the numbers of other prefixes', () =>
    expect(nextNumber('DYF', ['DYFED0050', 'ABC0900', '0077', 'DYF'])).toBe('DYF0001'));

  it('takes a fifth digit when four are used up', () => expect(nextNumber('DYF', ['DYF9999'])).toBe('DYF10000'));

  it('does not go on from a phone number', () =>
    expect(nextNumber('DYF', ['DYF07700900001', 'DYF0002'])).toBe('DYF0003'));
});

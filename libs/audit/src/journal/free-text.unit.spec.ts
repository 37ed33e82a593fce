import fc from 'fast-check';
import { journalText } from './free-text';

describe('words in a journal', () => {
  it('keep what a person reads', () => {
    expect(journalText('Bore coffi, diolch i’r criw: £3 yr un')).toBe('Bore coffi‚ diolch i’r criw: £3 yr un');
    expect(journalText('  tŷ   bach ')).toBe('tŷ bach');
  });

  it('stay on one line, whatever ends a line', () => {
    expect(journalText('one\r\ntwo\u2028three\u0085four\u0000five')).toBe('one two three four five');
  });

  it('begin no comment, no note, no other tag and no date', () => {
    expect(journalText('a;b|c, member: x [2020-01-01]')).toBe('a·b¦c‚ member: x (2020-01-01)');
  });

  it('hide no direction, and no half of a character', () => {
    expect(journalText('abc\u202edcba\u2066x')).toBe('abcdcbax');
    expect(journalText('half \ud83d of one')).toBe('half \ufffd of one');
  });

  it('come out the same when they went in already', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(journalText(journalText(text))).toBe(journalText(text));
        expect(journalText(text)).not.toMatch(/[\n\r;|,[\]]/);
      }),
    ));
});

import fc from 'fast-check';
import { isMembershipNumber, isNumberPrefix, memberIdOf, normaliseNumber } from './membership-number';

describe('a membership number', () => {
  it.each(['T2M0003', 't2m0003', ' T2M 0003 ', 't2m-0003', 'T2M–0003', 'T2M−0003', 'T.2.M.0003', 'Ｔ２Ｍ０００３'])(
    'is the same however it is written: %s',
    (written) => expect(normaliseNumber(written)).toBe('T2M0003'),
  );

  it('is no other once it is normalised', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const once = normaliseNumber(written);
        expect(normaliseNumber(once)).toBe(once);
      }),
    ));

  it.each(['1', 'ŴYN1', '12345678901234567890'])('can be %s', (number) =>
    expect(isMembershipNumber(number)).toBe(true),
  );
  it.each(['', 'A/1', 'A_1', 'N°1', '123456789012345678901'])('can’t be “%s”', (number) =>
    expect(isMembershipNumber(number)).toBe(false),
  );

  it('begins with a prefix that leaves room for digits', () => {
    expect(isNumberPrefix('T2M')).toBe(true);
    expect(isNumberPrefix('ABCDEFGHIJ')).toBe(true);
    expect(isNumberPrefix('ABCDEFGHIJK')).toBe(false);
    expect(isNumberPrefix('')).toBe(false);
  });

  it('makes the member’s id, one for each timebank', () => {
    expect(memberIdOf('a', 't2m 3')).toBe(memberIdOf('a', 'T2M3'));
    expect(memberIdOf('a', 'T2M3')).not.toBe(memberIdOf('b', 'T2M3'));
    expect(memberIdOf('a', 'T2M3')).not.toBe(memberIdOf('a', 'T2M4'));
  });
});

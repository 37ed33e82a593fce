import fc from 'fast-check';
import { newId } from '@awr/kernel';
import { theSecret, theToken, theTokenId } from '../testing/builders';
import { hashOf, isSecretOf, newSecret, tokenParts, tokenText } from './token-text';

describe('the text of a token', () => {
  it('says what it is, and holds the id and the secret', () => {
    expect(theToken).toBe(`awr_0190a000000070008000000000000007_${theSecret}`);
    expect(tokenParts(theToken)).toEqual({ tokenId: theTokenId, secret: theSecret });
  });

  it('is read as it was made, whatever the secret is', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const parts = { tokenId: newId(), secret: Buffer.from(bytes).toString('base64url') };
        expect(tokenParts(tokenText(parts))).toEqual(parts);
      }),
    ));

  it.each([
    ['nothing', ''],
    ['another kind of token', theToken.replace('awr_', 'ghp_')],
    ['a shorter secret', theToken.slice(0, -1)],
    ['a longer secret', `${theToken}S`],
    ['capitals in the id', theToken.replace('a', 'A')],
    ['a blank at its end', `${theToken} `],
    ['a line break at its end', `${theToken}\n`],
    ['an id with dashes', `awr_${theTokenId}_${theSecret}`],
  ])('is not %s', (_what, text) => expect(tokenParts(text)).toBeUndefined());

  it('has a secret of 256 random bits', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('is told by its hash from every other', () => {
    expect(hashOf('abc')).toBe(Buffer.from('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0').toString());
    expect(isSecretOf(hashOf(theSecret), theSecret)).toBe(true);
    expect(isSecretOf(hashOf(theSecret), newSecret())).toBe(false);
    expect(isSecretOf('', theSecret)).toBe(false);
  });
});

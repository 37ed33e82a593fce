import { microsOf } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { type TokenEvent, apiTokenRevoked } from '../domain/token-events';
import { apiTokens } from '../identity.decider';
import { anotherTokenId, dyffryn, issued, leisureCentre, theSecret, theToken, theTokenId } from '../testing/builders';
import { TokenDirectory } from './token-directory';
import { newSecret, tokenText } from './token-text';

/** The directory as it is when these events have happened, at a moment. */
function directory(events: readonly TokenEvent[], now = '2025-09-13T10:00:00.000000Z'): TokenDirectory {
  const state: unknown = events.reduce((tokens, event) => apiTokens.evolve(tokens, event), apiTokens.initial());
  const look: Execution['look'] = (_decider, _id, see) => Promise.resolve(see(state as never));
  return new TokenDirectory({ look }, { nowMicros: () => microsOf(now) });
}

describe('recognising a token', () => {
  it('tells who holds it: the roles, and what they are bound to', async () => {
    const desk = issued({ roles: ['venue'], venueId: leisureCentre });
    expect(await directory([desk]).authenticate(theToken)).toEqual({
      id: `token:${theTokenId}`,
      roles: ['venue'],
      timebankId: dyffryn,
      venueId: leisureCentre,
    });
  });

  it('says apart, for the operator, why it lets nobody in; who asks learns only that it doesn’t', async () => {
    const revoked = apiTokenRevoked({ tokenId: theTokenId, revokedOn: '2025-09-13' });
    const expired = issued({ expiresOn: '2025-09-12' });
    const wrong = tokenText({ tokenId: theTokenId, secret: newSecret() });
    const unknown = tokenText({ tokenId: anotherTokenId, secret: theSecret });
    const cases = [
      [directory([issued()]), 'awr_x', 'malformed'],
      [directory([issued()]), unknown, 'unknown'],
      [directory([issued()]), wrong, 'wrong-secret'],
      [directory([issued(), revoked]), theToken, 'revoked'],
      [directory([expired]), theToken, 'expired'],
      [directory([expired, revoked]), theToken, 'revoked'],
      [directory([expired, revoked]), wrong, 'wrong-secret'],
    ] as const;
    for (const [tokens, text, turnedAway] of cases) {
      expect(await tokens.recognise(text)).toEqual({ turnedAway });
      expect(await tokens.authenticate(text)).toBeUndefined();
    }
  });

  it.each([
    // Wales is an hour ahead of UTC in September.
    ['2025-09-13T22:59:59.999999Z', true],
    ['2025-09-13T23:00:00.000000Z', false],
  ])('lets in through the whole of the last day, in Wales (%s: %s)', async (now, letsIn) => {
    const tokens = directory([issued({ expiresOn: '2025-09-13' })], now);
    expect((await tokens.authenticate(theToken)) !== undefined).toBe(letsIn);
  });
});

describe('whose an actor is that the log names', () => {
  it('is the member whose token it was, also once it has ended; nobody of desks, operators and processes', async () => {
    const member = '01920000-0000-7000-8000-000000000001';
    const revoked = apiTokenRevoked({ tokenId: theTokenId, revokedOn: '2025-09-13' });
    const ofMember = directory([issued({ roles: ['member'], memberId: member }), revoked]);
    expect(await ofMember.memberBehind(`token:${theTokenId}`)).toBe(member);
    expect(await ofMember.memberBehind(`token:${anotherTokenId}`)).toBeUndefined();
    expect(await ofMember.memberBehind('operator')).toBeUndefined();
    expect(await directory([issued()]).memberBehind(`token:${theTokenId}`)).toBeUndefined();
  });
});

import { type Actor, given } from '@awr/kernel';
import { apiTokenRevoked } from '../../domain/token-events';
import { apiTokens } from '../../identity.decider';
import {
  aber,
  anotherTokenId,
  dyffryn,
  issued,
  leisureCentre,
  revoking,
  theBroker,
  theTokenId,
} from '../../testing/builders';

const revoked = apiTokenRevoked({ tokenId: theTokenId, revokedOn: '2025-09-13' });

describe('revoking an API token', () => {
  it('ends it', () => given(apiTokens, [issued()]).when(revoking()).then(revoked));

  it('may say why', () =>
    given(apiTokens, [issued()])
      .when(revoking({ reason: ' Collwyd y gliniadur ' }))
      .then(apiTokenRevoked({ ...revoked.data, reason: 'Collwyd y gliniadur' })));

  it('takes a blank reason for none', () =>
    given(apiTokens, [issued()])
      .when(revoking({ reason: '  ' }))
      .then(revoked));

  it('keeps what the token was, with the day it ended', () =>
    given(apiTokens, [issued(), revoked]).thenState((tokens) =>
      expect(tokens.get(theTokenId)).toEqual({ ...issued().data, revokedOn: '2025-09-13' }),
    ));

  it('is refused the second time', () =>
    given(apiTokens, [issued(), revoked])
      .when(revoking())
      .thenRefused('token-already-revoked', { revokedOn: '2025-09-13' }));

  it('is refused for a token that there never was', () =>
    given(apiTokens, [issued()])
      .when(revoking({ tokenId: anotherTokenId }))
      .thenRefused('token-unknown', {}));

  it.each<[string, Actor]>([
    ['the broker of another timebank', { ...theBroker, timebankId: aber }],
    ['an auditor', { id: 'token:2', roles: ['auditor'] }],
    ['a venue', { id: 'token:3', roles: ['venue'], timebankId: dyffryn, venueId: leisureCentre }],
    ['a broker, where it is a broker’s', theBroker],
  ])('is refused to %s, as if there were no such token', (_whom, by) =>
    given(apiTokens, [issued()]).when(revoking({ by })).thenRefused('token-unknown', {}),
  );

  it('is the broker’s to do, where it is a desk’s of their timebank', () =>
    given(apiTokens, [issued({ roles: ['venue'], venueId: leisureCentre })])
      .when(revoking({ by: theBroker }))
      .then(revoked));

  it('is refused with a reason that can’t be kept', () => {
    given(apiTokens, [issued()])
      .when(revoking({ reason: 'x'.repeat(201) }))
      .thenRefused('token-reason-too-long', { length: 201, most: 200 });
    given(apiTokens, [issued()])
      .when(revoking({ reason: 'a\u0000b' }))
      .thenRefused('token-text-unreadable', { field: 'reason' });
  });
});

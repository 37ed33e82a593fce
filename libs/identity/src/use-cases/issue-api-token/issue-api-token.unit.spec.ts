import { given } from '@awr/kernel';
import type { IdentityRefusalCode } from '../../domain/refusals/refusals';
import type { AskedGrant } from '../../domain/unfit-grant';
import { apiTokens } from '../../identity.decider';
import {
  aber,
  anotherTokenId,
  dyffryn,
  foodBank,
  issued,
  issuing,
  leisureCentre,
  nia,
  theBroker,
  theTokenId,
} from '../../testing/builders';
import { hashOf } from '../../tokens/token-text';

describe('issuing an API token', () => {
  it('lets a program or a desk in', () => given(apiTokens).when(issuing()).then(issued()));

  it('keeps a tidy name, each role once and in one order, and the last day', () =>
    given(apiTokens)
      .when(
        issuing({
          name: '  Till y ganolfan  ',
          grant: { roles: ['venue', 'broker', 'venue'], timebankId: dyffryn, venueId: leisureCentre },
          expiresOn: '2025-12-31',
        }),
      )
      .then(
        issued({
          name: 'Till y ganolfan',
          roles: ['broker', 'venue'],
          venueId: leisureCentre,
          expiresOn: '2025-12-31',
        }),
      ));

  it('may expire at the end of the day it is issued on', () =>
    given(apiTokens)
      .when(issuing({ expiresOn: '2025-09-13' }))
      .then(issued({ expiresOn: '2025-09-13' })));

  it.each<[string, AskedGrant]>([
    ['an administrator of all timebanks', { roles: ['administrator'] }],
    ['an administrator of one', { roles: ['administrator'], timebankId: dyffryn }],
    ['an auditor of all timebanks', { roles: ['auditor'] }],
    ['a relay', { roles: ['relay'] }],
    ['an organisation', { roles: ['organisation'], timebankId: dyffryn, organisationId: foodBank }],
    ['a venue’s desk', { roles: ['venue'], timebankId: dyffryn, venueId: leisureCentre }],
    ['a member', { roles: ['member'], timebankId: dyffryn, memberId: nia }],
  ])('can be for %s', (_whom, grant) => {
    given(apiTokens)
      .when(issuing({ grant }))
      .thenState((tokens) => expect(tokens.get(theTokenId)).toMatchObject(grant));
  });

  type Refused = [IdentityRefusalCode, Record<string, string | number>, Parameters<typeof issuing>[0]];
  it.each<Refused>([
    ['token-needs-name', {}, { name: ' ' }],
    ['token-name-too-long', { length: 81, most: 80 }, { name: 'x'.repeat(81) }],
    ['token-text-unreadable', { field: 'name' }, { name: 'Till\u202E1' }],
    ['token-text-unreadable', { field: 'name' }, { name: 'Till \uD800' }],
    ['token-needs-role', {}, { grant: { roles: [], timebankId: dyffryn } }],
    ['token-role-unknown', { read: 'owner' }, { grant: { roles: ['broker', 'owner'], timebankId: dyffryn } }],
    ['token-role-unknown', { read: `${'o'.repeat(40)}…` }, { grant: { roles: ['o'.repeat(50)] } }],
    ['token-role-unknown', { read: '\uFFFD' }, { grant: { roles: ['\uD800'] } }],
    ['token-role-needs', { role: 'broker', field: 'timebankId' }, { grant: { roles: ['broker'] } }],
    ['token-role-needs', { role: 'broker', field: 'timebankId' }, { grant: { roles: ['auditor', 'broker'] } }],
    [
      'token-role-needs',
      { role: 'organisation', field: 'organisationId' },
      { grant: { roles: ['organisation'], timebankId: dyffryn } },
    ],
    ['token-role-needs', { role: 'venue', field: 'venueId' }, { grant: { roles: ['venue'], timebankId: dyffryn } }],
    ['token-role-needs', { role: 'venue', field: 'timebankId' }, { grant: { roles: ['venue'], venueId: foodBank } }],
    ['token-role-needs', { role: 'member', field: 'memberId' }, { grant: { roles: ['member'], timebankId: dyffryn } }],
    ['token-role-needs', { role: 'member', field: 'timebankId' }, { grant: { roles: ['member'], memberId: nia } }],
    [
      'token-binding-without-role',
      { role: 'member', field: 'memberId' },
      { grant: { roles: ['broker'], timebankId: dyffryn, memberId: nia } },
    ],
    [
      'token-binding-without-role',
      { role: 'venue', field: 'venueId' },
      { grant: { roles: ['auditor'], venueId: leisureCentre } },
    ],
    ['token-binding-malformed', { field: 'timebankId' }, { grant: { roles: ['broker'], timebankId: 'Dyffryn' } }],
    ['token-expiry-not-a-date', { read: '31/12/2025' }, { expiresOn: '31/12/2025' }],
    ['token-expiry-not-a-date', { read: '2025-02-31' }, { expiresOn: '2025-02-31' }],
    ['token-expiry-past', { expiresOn: '2025-09-12', today: '2025-09-13' }, { expiresOn: '2025-09-12' }],
    ['token-beyond-issuer', {}, { by: theBroker }],
    ['token-beyond-issuer', {}, { by: theBroker, grant: { roles: ['administrator'] } }],
    ['token-beyond-issuer', {}, { by: theBroker, grant: { roles: ['member'], timebankId: aber, memberId: nia } }],
  ])('is refused (%s %j)', (code, details, asked) => given(apiTokens).when(issuing(asked)).thenRefused(code, details));

  it('is refused where the id is taken', () =>
    given(apiTokens, [issued()])
      .when(issuing({ hash: hashOf('another') }))
      .thenRefused('token-id-taken', { tokenId: theTokenId }));

  it('leaves other tokens alone', () =>
    given(apiTokens, [issued()])
      .when(issuing({ tokenId: anotherTokenId }))
      .thenState((tokens) => expect([...tokens.keys()]).toEqual([theTokenId, anotherTokenId])));

  it('never takes a secret where its hash should be', () =>
    expect(() => given(apiTokens).when(issuing({ hash: 'awr_…' }))).toThrow('SHA-256'));
});

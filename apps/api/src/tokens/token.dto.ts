import { type ListedToken, MOST_NAME_CHARACTERS, type TokenWanted } from '@awr/identity';
import { type Role, ROLES, type Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { Day, Id, Line, SomeOf, YesOrNo } from '../edge';

const says = {
  tokenId: { cy: 'Id y tocyn', en: 'The token’s id' },
  name: {
    cy: 'Enw’r rhaglen neu’r ddesg; nid enw person',
    en: 'What the program or desk is called; not a person’s name',
  },
  roles: { cy: 'Yr hyn y caiff ei wneud', en: 'What it may do' },
  timebankId: { cy: 'Y banc amser; hebddo, pob un', en: 'The timebank; without it, all of them' },
  memberId: { cy: 'Yr aelod, i’r rôl member', en: 'The member, for the role member' },
  organisationId: { cy: 'Y sefydliad, i’r rôl organisation', en: 'The organisation, for the role organisation' },
  venueId: { cy: 'Y lleoliad, i’r rôl venue', en: 'The venue, for the role venue' },
  expiresOn: { cy: 'Y diwrnod olaf y mae’n ddilys', en: 'The last day on which it is good' },
  revoked: { cy: 'A ddiddymwyd ef', en: 'Whether it was revoked' },
} satisfies Record<string, Wording>;

export class TokenDto {
  @Line({ says: says.name, most: MOST_NAME_CHARACTERS, example: 'Desg y Sinema / Cinema desk' })
  name!: string;

  @SomeOf(ROLES, { says: says.roles, example: ['venue'] })
  roles!: Role[];

  @Id({ says: says.timebankId, optional: true })
  timebankId?: string;

  @Id({ says: says.memberId, optional: true })
  memberId?: string;

  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Id({ says: says.venueId, optional: true })
  venueId?: string;

  @Day({ says: says.expiresOn, optional: true })
  expiresOn?: string;

  asWanted(): TokenWanted & { readonly roles: readonly Role[] } {
    const { name, roles, timebankId, memberId, organisationId, venueId, expiresOn } = this;
    return { name, roles, ...given({ timebankId, memberId, organisationId, venueId, expiresOn }) };
  }
}

export class TokenAnswer {
  @Id({ says: says.tokenId })
  tokenId!: string;

  @Line({ says: says.name })
  name!: string;

  @SomeOf(ROLES, { says: says.roles })
  roles!: readonly Role[];

  @Id({ says: says.timebankId, optional: true })
  timebankId?: string;

  @Id({ says: says.memberId, optional: true })
  memberId?: string;

  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Id({ says: says.venueId, optional: true })
  venueId?: string;

  @Day({ says: says.expiresOn, optional: true })
  expiresOn?: string;

  @YesOrNo({ says: says.revoked })
  revoked!: boolean;
}

export class IssuedTokenAnswer extends TokenAnswer {
  @Line({ says: { cy: 'Y tocyn ei hun: nis dangosir eto', en: 'The token itself: it is not shown again' } })
  token!: string;
}

export class RevokedTokenAnswer {
  @Id({ says: says.tokenId })
  tokenId!: string;

  @Day({ says: { cy: 'Pryd y’i diddymwyd', en: 'When it was revoked' } })
  revokedOn!: string;
}

/** A token without its secret, as it is listed or has just been issued. */
type TokenTold = Omit<ListedToken, 'hash' | 'issuedOn'>;

export function tokenOf(token: TokenTold): TokenAnswer {
  const { tokenId, name, roles, timebankId, memberId, organisationId, venueId, expiresOn, revokedOn } = token;
  const optional = given({ timebankId, memberId, organisationId, venueId, expiresOn });
  return { tokenId, name, roles, ...optional, revoked: revokedOn !== undefined };
}

import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const MEMBER: FieldsByEvent = {
  MemberJoined: {
    category: 'member',
    version: 1,
    fields: ['memberId', 'timebankId', 'number', 'language', 'contactBy', 'joinedOn'],
  },
  MemberDetailsChanged: { category: 'member', version: 1, fields: ['memberId', 'timebankId', 'language', 'contactBy'] },
  MemberLeft: { category: 'member', version: 1, fields: ['memberId', 'timebankId', 'on', 'reason'] },
  MemberRejoined: { category: 'member', version: 1, fields: ['memberId', 'timebankId', 'on'] },
  MembersMerged: { category: 'member', version: 1, fields: ['memberId', 'timebankId', 'into', 'on'] },
  PersonErased: { category: 'member', version: 1, fields: ['memberId', 'timebankId'] },
};

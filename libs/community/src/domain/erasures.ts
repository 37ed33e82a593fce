import type { PersonErased } from './member/member-events';
import type { ContactDetailsForgotten } from './timebank/timebank-events';

/** The events after which nobody can read any more what was sealed for somebody, and for whom. */
export const communityErasures = {
  PersonErased: ({ memberId }: PersonErased['data']) => memberId,
  ContactDetailsForgotten: ({ contactId }: ContactDetailsForgotten['data']) => contactId,
};

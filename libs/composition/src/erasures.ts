import type { PersonErased } from '@awr/community';
import type { Erasures } from '@awr/privacy';

/** The events that say a person was erased, and whose key must go for it. */
export const erasures: Erasures = {
  PersonErased: ({ memberId }: PersonErased['data']) => memberId,
};

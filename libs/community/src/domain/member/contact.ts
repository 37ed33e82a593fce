import type { Wording } from '@awr/kernel';

/** How a member wants to hear from the timebank. Many are never online; some want not to be called at all. */
export const CONTACT_WAYS = ['phone', 'text', 'email', 'post', 'none'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export interface Contacts {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
}

const NEEDS: Readonly<Record<ContactWay, keyof Contacts | null>> = {
  phone: 'phone',
  text: 'phone',
  email: 'email',
  post: 'address',
  none: null,
};

/**
 * What the broker still has to ask for, so that a member can be reached as they wish; null where nothing is missing.
 * Nobody is kept out for it: sheets often say "text" and have no number.
 */
export function missingContact(contactBy: ContactWay, contacts: Contacts): keyof Contacts | null {
  const needed = NEEDS[contactBy];
  return needed && !contacts[needed] ? needed : null;
}

export const missingContactWordings: Readonly<Record<keyof Contacts, Wording>> = {
  email: { cy: 'Nid oes cyfeiriad e-bost gan yr aelod hwn.', en: 'This member has no e-mail address.' },
  phone: { cy: 'Nid oes rhif ffôn gan yr aelod hwn.', en: 'This member has no phone number.' },
  address: { cy: 'Nid oes cyfeiriad post gan yr aelod hwn.', en: 'This member has no postal address.' },
};

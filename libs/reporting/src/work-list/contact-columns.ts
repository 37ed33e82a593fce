import type { Contacts, ContactWay } from '@awr/community';
import type { Language, Wording } from '@awr/kernel';
import { type Words, words } from '../document/cell';
import { ofWords } from '../document/columns';

export interface Reached {
  readonly contact_by: ContactWay;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

interface Way {
  readonly says: Wording;
  readonly by: keyof Contacts | null;
  readonly missing: Wording;
}

const NO_NUMBER: Wording = { cy: 'dim rhif', en: 'no number' };
const NO_ADDRESS: Wording = { cy: 'dim cyfeiriad', en: 'no address' };
const WAYS: Readonly<Record<ContactWay, Way>> = {
  phone: { says: { cy: 'ffôn', en: 'phone' }, by: 'phone', missing: NO_NUMBER },
  text: { says: { cy: 'neges destun', en: 'text' }, by: 'phone', missing: NO_NUMBER },
  email: { says: { cy: 'e-bost', en: 'e-mail' }, by: 'email', missing: NO_ADDRESS },
  post: { says: { cy: 'post', en: 'post' }, by: 'address', missing: NO_ADDRESS },
  none: { says: { cy: 'dim cyswllt', en: 'no contact' }, by: null, missing: NO_ADDRESS },
};

const LANGUAGE_NAMES: Readonly<Record<Language, Wording>> = {
  cy: { cy: 'Cymraeg', en: 'Welsh' },
  en: { cy: 'Saesneg', en: 'English' },
};

/** In which language, and by what: all that is needed to turn to somebody. */
export const CONTACT_COLUMNS = {
  language: ofWords({ cy: 'Iaith', en: 'Language' }),
  contact: ofWords({ cy: 'Sut i gysylltu', en: 'How to get in touch' }),
};

export function contactCells(member: Reached & { readonly language: Language }, language: Language): Words[] {
  return [words(LANGUAGE_NAMES[member.language][language]), words(howToReach(member, language))];
}

function howToReach(member: Reached, language: Language): string {
  const { says, by, missing } = WAYS[member.contact_by];
  if (by === null) return says[language];
  const where = member[by]?.split(/\s*\n\s*/).join(', ');
  return where ? `${says[language]}: ${where}` : `${says[language]} (${missing[language]})`;
}

import type { ContactWay } from '@awr/community';
import type { Language, Wording } from '@awr/kernel';
import { type Words, words } from '../document/cell';
import { ofWords } from '../document/columns';

const CONTACT: Readonly<Record<ContactWay, Wording>> = {
  phone: { cy: 'ffôn', en: 'phone' },
  text: { cy: 'neges destun', en: 'text' },
  email: { cy: 'e-bost', en: 'e-mail' },
  post: { cy: 'post', en: 'post' },
  none: { cy: 'dim cyswllt', en: 'no contact' },
};

export const CONTACT_COLUMN = ofWords({ cy: 'Sut i gysylltu', en: 'How to get in touch' });

export function contactCell(contactBy: ContactWay, language: Language): Words {
  return words(CONTACT[contactBy][language]);
}

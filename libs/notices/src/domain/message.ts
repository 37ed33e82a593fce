import { type ContactDetails, contactInWords } from '@awr/community';
import type { Language, Wording } from '@awr/kernel';
import type { Notice } from './notice';
import { type PartnerNames, sentencesFor } from './sentences';

/** What a member reads. */
export interface Message {
  readonly language: Language;
  /** The timebank. */
  readonly from: string;
  readonly subject: string;
  /** Paragraphs, from the greeting to the timebank's name. */
  readonly letter: readonly string[];
  /** All in one, where every character is paid for. */
  readonly text: string;
}

interface Addressed {
  readonly language: Language;
  readonly givenName: string;
  readonly timebank: Wording;
  /** How to reach it, where it has said so. */
  readonly contact?: ContactDetails | null;
  /** The other timebanks that it may be about. */
  readonly partners?: PartnerNames;
}

const SUBJECT = { cy: 'Newyddion am eich credydau amser', en: 'News of your time credits' };
const DEAR = { cy: 'Annwyl', en: 'Dear' };
const ASK_US = {
  cy: 'Os oes rhywbeth o’i le, neu os hoffech glywed gennym mewn ffordd arall, rhowch wybod i ni.',
  en: 'If anything is wrong, or you would like to hear from us in another way, please tell us.',
};
const WISHES = { cy: 'Cofion gorau', en: 'Best wishes' };

/** In a text: as short as can be. */
function askUsShortly(phone: string | undefined): Wording {
  const where = phone === undefined ? '.' : `: ${phone}.`;
  return { cy: `Rhywbeth o’i le? Rhowch wybod i ni${where}`, en: `Anything wrong? Please tell us${where}` };
}

/** Everything that happened to a member in a while, as one message. */
export function messageOf(notices: readonly Notice[], { language, givenName, timebank, ...about }: Addressed): Message {
  const { partners, contact } = about;
  const sentences = sentencesFor(notices, partners).map((each) => each[language]);
  const from = timebank[language];
  const reach = contact ? contactInWords(contact, language) : undefined;
  return {
    language,
    from,
    subject: `${SUBJECT[language]} – ${from}`,
    letter: [
      ...[`${DEAR[language]} ${givenName},`, ...sentences, ASK_US[language]],
      ...(reach === undefined ? [] : [reach]),
      ...[`${WISHES[language]},`, from],
    ],
    text: inTexts(`${from}: ${[...sentences, askUsShortly(contact?.phone)[language]].join(' ')}`),
  };
}

/** One curly apostrophe, and each part of a text holds 70 characters and not 160 (GSM 03.38 has the straight one only). */
function inTexts(text: string): string {
  return text.replaceAll(/[‘’]/g, "'");
}

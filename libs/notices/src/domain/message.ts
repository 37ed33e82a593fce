import type { Language, Wording } from '@awr/kernel';
import type { Notice } from './notice';
import { type PartnerNames, sentencesFor } from './sentences';

/** What a member reads. */
export interface Message {
  readonly language: Language;
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

/** Everything that happened to a member in a while, as one message. */
export function messageOf(notices: readonly Notice[], { language, givenName, timebank, partners }: Addressed): Message {
  const sentences = sentencesFor(notices, partners).map((each) => each[language]);
  const from = timebank[language];
  return {
    language,
    subject: `${SUBJECT[language]} – ${from}`,
    letter: [`${DEAR[language]} ${givenName},`, ...sentences, ASK_US[language], `${WISHES[language]},`, from],
    text: `${from}: ${sentences.join(' ')}`,
  };
}

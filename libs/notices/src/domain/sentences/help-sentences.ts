import type { Sentences } from './sentence';

/** What others did to what a member has on the notice board. */
export const helpSentences: Sentences<'help-posted' | 'help-changed' | 'help-ended'> = {
  'help-posted': ({ count }) =>
    count === 1
      ? {
          cy: 'Rhoddwyd cynnig o gymorth, neu gais amdano, ar yr hysbysfwrdd ar eich rhan; gall aelodau eraill ei ddarllen.',
          en: 'An offer of help, or a request for it, has been posted for you; other members can read it.',
        }
      : {
          cy: `Rhoddwyd ${count} o gynigion o gymorth, neu geisiadau amdano, ar yr hysbysfwrdd ar eich rhan; gall aelodau eraill eu darllen.`,
          en: `${count} offers of help, or requests for it, have been posted for you; other members can read them.`,
        },
  // However many changes there were, they may be to one.
  'help-changed': () => ({
    cy: 'Newidiwyd yr hyn sydd gennych ar yr hysbysfwrdd cymorth.',
    en: 'What you have on the notice board for help has been changed.',
  }),
  'help-ended': ({ count }) =>
    count === 1
      ? {
          cy: 'Tynnwyd cynnig o gymorth, neu gais amdano, a oedd gennych oddi ar yr hysbysfwrdd.',
          en: 'An offer of help, or a request for it, that you had on the notice board has been taken down.',
        }
      : {
          cy: `Tynnwyd ${count} o gynigion o gymorth, neu geisiadau amdano, a oedd gennych oddi ar yr hysbysfwrdd.`,
          en: `${count} offers of help, or requests for it, that you had on the notice board have been taken down.`,
        },
};

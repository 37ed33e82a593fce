import type { Sentences } from './sentence';

type OfAccount = 'disputed' | 'dispute-resolved' | 'limits-changed' | 'locked' | 'unlocked' | 'merged';

/** What was done about an account, or said of an entry on it. */
export const accountSentences: Sentences<OfAccount> = {
  disputed: ({ count }) =>
    count === 1
      ? {
          cy: 'Mae anghydfod wedi’i agor am gofnod ar eich cyfrif. Mae’r cofnod yn sefyll nes i ni benderfynu.',
          en: 'A dispute about an entry on your account has been opened. The entry stands until we have decided.',
        }
      : {
          cy: `Mae ${count} o anghydfodau wedi’u hagor am gofnodion ar eich cyfrif. Mae’r cofnodion yn sefyll nes i ni benderfynu.`,
          en: `${count} disputes about entries on your account have been opened. The entries stand until we have decided.`,
        },
  'dispute-resolved': ({ count }) =>
    count === 1
      ? {
          cy: 'Mae’r anghydfod am gofnod ar eich cyfrif wedi’i ddatrys.',
          en: 'The dispute about an entry on your account has been resolved.',
        }
      : {
          cy: `Mae ${count} o anghydfodau am gofnodion ar eich cyfrif wedi’u datrys.`,
          en: `${count} disputes about entries on your account have been resolved.`,
        },
  'limits-changed': () => ({
    cy: 'Newidiwyd terfynau eich cyfrif: faint y cewch ei wario, neu ei gadw.',
    en: 'The limits of your account have been changed: how much you may spend, or keep.',
  }),
  locked: () => ({
    cy: 'Clowyd eich cyfrif: ni ellir tynnu dim ohono am y tro. Gofynnwch i ni os hoffech wybod pam.',
    en: 'Your account has been locked: nothing can be taken from it for now. Please ask us if you would like to know why.',
  }),
  unlocked: () => ({ cy: 'Datglowyd eich cyfrif.', en: 'Your account has been unlocked.' }),
  merged: () => ({
    cy: 'Roedd gennych ddau gyfrif; maent bellach yn un.',
    en: 'You had two accounts; they are now one.',
  }),
};

import type { Sentences } from './sentence';

type OfAccount = 'disputed' | 'dispute-resolved' | 'limits-changed' | 'locked' | 'unlocked' | 'merged';

/** What was done about an account, or said of an entry on it. */
export const accountSentences: Sentences<OfAccount> = {
  disputed: ({ count }) =>
    count === 1
      ? {
          cy: 'Mae rhywun wedi dweud bod cofnod ar eich cyfrif yn anghywir. Byddwn yn edrych arno, ac mae’n sefyll nes i ni benderfynu.',
          en: 'Somebody has said that an entry on your account is wrong. We will look at it, and it stands until we have decided.',
        }
      : {
          cy: `Dywedwyd bod ${count} o gofnodion ar eich cyfrif yn anghywir. Byddwn yn edrych arnynt, ac maent yn sefyll nes i ni benderfynu.`,
          en: `We were told that ${count} entries on your account are wrong. We will look at them, and they stand until we have decided.`,
        },
  'dispute-resolved': ({ count }) =>
    count === 1
      ? {
          cy: 'Rydym wedi edrych ar y cofnod ar eich cyfrif y dywedwyd ei fod yn anghywir, ac wedi penderfynu. Gofynnwch i ni os hoffech wybod beth.',
          en: 'We have looked at the entry on your account that was said to be wrong, and have decided. Please ask us if you would like to know what.',
        }
      : {
          cy: `Rydym wedi edrych ar ${count} o gofnodion ar eich cyfrif y dywedwyd eu bod yn anghywir, ac wedi penderfynu. Gofynnwch i ni os hoffech wybod beth.`,
          en: `We have looked at ${count} entries on your account that were said to be wrong, and have decided. Please ask us if you would like to know what.`,
        },
  'limits-changed': () => ({
    cy: 'Rydym wedi newid faint o gredydau y cewch eu gwario neu eu cadw. Gofynnwch i ni os hoffech wybod mwy.',
    en: 'We have changed how many credits you may spend or keep. Please ask us if you would like to know more.',
  }),
  locked: () => ({
    cy: 'Rydym wedi cloi eich cyfrif: ni ellir defnyddio credydau ohono am y tro. Gofynnwch i ni os hoffech wybod pam.',
    en: 'We have locked your account: no credits can be used from it for now. Please ask us if you would like to know why.',
  }),
  unlocked: () => ({
    cy: 'Rydym wedi datgloi eich cyfrif: gallwch ddefnyddio eich credydau eto.',
    en: 'We have unlocked your account: you can use your credits again.',
  }),
  merged: () => ({
    cy: 'Roedd gennych ddau gyfrif gyda ni. Maent bellach yn un, a’ch credydau i gyd ynddo.',
    en: 'You had two accounts with us. They are now one, with all your credits in it.',
  }),
};

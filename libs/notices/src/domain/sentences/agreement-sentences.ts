import type { Sentences } from './sentence';

type OfClaim = 'claim-waiting' | 'claim-declined' | 'claim-withdrawn' | 'claim-lapsed';
type OfExchange = 'exchange-waiting' | 'exchange-declined' | 'exchange-withdrawn' | 'exchange-lapsed';

/** What waits for a member or somebody else, and what became of it. */
export const agreementSentences: Sentences<OfClaim | OfExchange> = {
  'claim-waiting': ({ count, long }) =>
    count === 1
      ? {
          cy: `Gwnaed hawliad am ${long.cy} ar eich rhan, sydd eto i’w gadarnhau.`,
          en: `A claim for ${long.en} has been made for you, and is yet to be confirmed.`,
        }
      : {
          cy: `Gwnaed ${count} o hawliadau ar eich rhan, am ${long.cy} i gyd, sydd eto i’w cadarnhau.`,
          en: `${count} claims have been made for you, for ${long.en} in all, and are yet to be confirmed.`,
        },
  'claim-declined': ({ count }) =>
    count === 1
      ? {
          cy: 'Ni chadarnhawyd hawliad am oriau a wnaethoch. Gofynnwch i ni os hoffech wybod pam.',
          en: 'A claim for hours that you made was declined. Please ask us if you would like to know why.',
        }
      : {
          cy: `Ni chadarnhawyd ${count} o’ch hawliadau am oriau. Gofynnwch i ni os hoffech wybod pam.`,
          en: `${count} of your claims for hours were declined. Please ask us if you would like to know why.`,
        },
  'claim-withdrawn': ({ count }) =>
    count === 1
      ? {
          cy: 'Mae hawliad am oriau a wnaed gennych neu ar eich rhan wedi’i dynnu’n ôl.',
          en: 'A claim for hours that was made by you or for you has been withdrawn.',
        }
      : {
          cy: `Mae ${count} o’ch hawliadau am oriau wedi’u tynnu’n ôl.`,
          en: `${count} of your claims for hours have been withdrawn.`,
        },
  'claim-lapsed': ({ count }) =>
    count === 1
      ? {
          cy: 'Daeth hawliad am oriau a wnaethoch i ben heb ei gadarnhau.',
          en: 'A claim for hours that you made has lapsed without being confirmed.',
        }
      : {
          cy: `Daeth ${count} o’ch hawliadau am oriau i ben heb eu cadarnhau.`,
          en: `${count} of your claims for hours have lapsed without being confirmed.`,
        },
  'exchange-waiting': ({ count }) =>
    count === 1
      ? { cy: 'Mae cyfnewidiad yn aros i chi gytuno iddo.', en: 'An exchange is waiting for you to agree to it.' }
      : {
          cy: `Mae ${count} o gyfnewidiadau yn aros i chi gytuno iddynt.`,
          en: `${count} exchanges are waiting for you to agree to them.`,
        },
  'exchange-declined': ({ count }) =>
    count === 1
      ? {
          cy: 'Gwrthodwyd cyfnewidiad yr oeddech yn rhan ohono, felly ni fydd yn cyfri.',
          en: 'An exchange that you had a part in was declined, so it will not count.',
        }
      : {
          cy: `Gwrthodwyd ${count} o gyfnewidiadau yr oeddech yn rhan ohonynt, felly ni fyddant yn cyfri.`,
          en: `${count} exchanges that you had a part in were declined, so they will not count.`,
        },
  'exchange-withdrawn': ({ count }) =>
    count === 1
      ? {
          cy: 'Mae cyfnewidiad yr oeddech yn rhan ohono wedi’i dynnu’n ôl.',
          en: 'An exchange that you had a part in has been withdrawn.',
        }
      : {
          cy: `Mae ${count} o gyfnewidiadau yr oeddech yn rhan ohonynt wedi’u tynnu’n ôl.`,
          en: `${count} exchanges that you had a part in have been withdrawn.`,
        },
  'exchange-lapsed': ({ count }) =>
    count === 1
      ? {
          cy: 'Daeth cyfnewidiad yr oeddech yn rhan ohono i ben, gan na chytunodd pawb iddo mewn pryd.',
          en: 'An exchange that you had a part in has lapsed, since not everybody agreed to it in time.',
        }
      : {
          cy: `Daeth ${count} o gyfnewidiadau yr oeddech yn rhan ohonynt i ben, gan na chytunodd pawb iddynt mewn pryd.`,
          en: `${count} exchanges that you had a part in have lapsed, since not everybody agreed to them in time.`,
        },
};

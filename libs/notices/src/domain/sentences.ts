import type { CalendarDate, Wording } from '@awr/kernel';
import { durationWording } from '@awr/ledger';
import { dayInWords } from '@awr/reporting';
import type { Notice, NoticeKind } from './notice';

interface Together {
  readonly count: number;
  /** How long, all together. */
  readonly long: Wording;
  readonly day: Wording;
  /** The other timebank’s name in brackets; empty where it is not known. */
  readonly partner: Wording;
}

type Sentence = (together: Together) => Wording;

// Whole sentences, so that each language mutates and agrees as it does. After "n o" the noun is plural and softened.
const SENTENCES: Readonly<Record<NoticeKind, Sentence>> = {
  hours: ({ long }) => ({ cy: `Cofnodwyd ${long.cy} i chi.`, en: `We have recorded ${long.en} for you.` }),
  gift: ({ count, long }) =>
    count === 1
      ? { cy: `Cawsoch rodd o ${long.cy}.`, en: `You have been given ${long.en}.` }
      : {
          cy: `Cawsoch ${count} o roddion: ${long.cy} i gyd.`,
          en: `You have been given ${count} gifts: ${long.en} in all.`,
        },
  grant: ({ long }) => ({
    cy: `Cawsoch ${long.cy} o’r pot cymunedol.`,
    en: `You have been granted ${long.en} from the community pot.`,
  }),
  'help-given': ({ long }) => ({
    cy: `Cofnodwyd ${long.cy} i chi am helpu aelodau eraill.`,
    en: `We have recorded ${long.en} for you, for helping other members.`,
  }),
  'help-received': ({ long }) => ({
    cy: `Talwyd ${long.cy} o’ch cyfrif am gymorth a gawsoch.`,
    en: `You have paid ${long.en} for help that you received.`,
  }),
  spent: ({ long }) => ({
    cy: `Defnyddiwyd ${long.cy} o’ch credydau.`,
    en: `You have used ${long.en} of your credits.`,
  }),
  // A name is said beside "another timebank", for in its place it would have to mutate in Welsh.
  received: ({ long, partner }) => ({
    cy: `Cawsoch ${long.cy} gan aelod o fanc amser arall${partner.cy}.`,
    en: `You have received ${long.en} from a member of another timebank${partner.en}.`,
  }),
  returned: ({ long, partner }) => ({
    cy: `Dychwelwyd ${long.cy} i’ch cyfrif, gan na allai’r banc amser arall${partner.cy} ei dderbyn.`,
    en: `We have returned ${long.en} to your account, since the other timebank${partner.en} could not take it.`,
  }),
  reversed: ({ count, long }) =>
    count === 1
      ? {
          cy: `Gwrthdrowyd cofnod o ${long.cy} ar eich cyfrif.`,
          en: `We have reversed an entry of ${long.en} on your account.`,
        }
      : {
          cy: `Gwrthdrowyd ${count} o gofnodion ar eich cyfrif: ${long.cy} i gyd.`,
          en: `We have reversed ${count} entries on your account: ${long.en} in all.`,
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
  'hold-lapsed': ({ count, long }) =>
    count === 1
      ? {
          cy: `Daeth archeb i ben heb ei defnyddio, felly mae ${long.cy} yn rhydd i chi eto.`,
          en: `A booking has lapsed without being used, so you have ${long.en} free again.`,
        }
      : {
          cy: `Daeth ${count} o archebion i ben heb eu defnyddio, felly mae ${long.cy} yn rhydd i chi eto.`,
          en: `${count} bookings have lapsed without being used, so you have ${long.en} free again.`,
        },
  'expiry-ahead': ({ long, day }) => ({
    cy: `Os na ddefnyddiwch nhw, daw ${long.cy} o’ch credydau i ben ar ${day.cy}.`,
    en: `Unless you use them, you will lose ${long.en} of your credits on ${day.en}.`,
  }),
  expired: ({ long }) => ({
    cy: `Daeth ${long.cy} o’ch credydau i ben.`,
    en: `You have lost ${long.en} of your credits, which were too old to keep.`,
  }),
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
};

/** What other timebanks are called, by their ids. */
export type PartnerNames = ReadonlyMap<string, Wording>;

/** What a member is told, a sentence for each kind of thing that happened, in the order in which the kinds first did. */
export function sentencesFor(notices: readonly Notice[], partners: PartnerNames = new Map()): Wording[] {
  const alike = new Map<string, Pick<Notice, 'kind' | 'minutes' | 'day' | 'partnerId'> & { readonly count: number }>();
  for (const notice of notices) {
    const { kind, day = '', partnerId = '' } = notice;
    const key = `${kind} ${day} ${partnerId}`;
    const { count, minutes } = alike.get(key) ?? { count: 0, minutes: 0 };
    alike.set(key, { ...notice, count: count + 1, minutes: minutes + notice.minutes });
  }
  return [...alike.values()].map(({ kind, count, minutes, day, partnerId }) => {
    const partner = partnerWording(partners.get(partnerId ?? ''));
    return SENTENCES[kind]({ count, long: durationWording(minutes), day: dayWording(day), partner });
  });
}

function partnerWording(name: Wording | undefined): Wording {
  return name === undefined ? { cy: '', en: '' } : { cy: ` (${name.cy})`, en: ` (${name.en})` };
}

function dayWording(day: CalendarDate | undefined): Wording {
  return day === undefined ? { cy: '', en: '' } : { cy: dayInWords(day, 'cy'), en: dayInWords(day, 'en') };
}

import type { CalendarDate, Wording } from '@awr/kernel';
import { durationWording } from '@awr/ledger';
import { dayInWords } from '@awr/reporting';
import type { Notice, NoticeKind } from './notice';
import { accountSentences } from './sentences/account-sentences';
import { agreementSentences } from './sentences/agreement-sentences';
import { bookingSentences } from './sentences/booking-sentences';
import { helpSentences } from './sentences/help-sentences';
import type { Sentence } from './sentences/sentence';

const SENTENCES: Readonly<Record<NoticeKind, Sentence>> = {
  hours: ({ long }) => ({
    cy: `Rydym wedi cofnodi ${long.cy} i chi.`,
    en: `We have recorded ${long.en} for you.`,
  }),
  gift: ({ count, long }) =>
    count === 1
      ? { cy: `Cawsoch rodd o ${long.cy}.`, en: `You have been given ${long.en} as a gift.` }
      : {
          cy: `Cawsoch ${count} o roddion: ${long.cy} i gyd.`,
          en: `You have been given ${count} gifts: ${long.en} in all.`,
        },
  given: ({ count, long }) =>
    count === 1
      ? {
          cy: `Rydym wedi cofnodi rhodd gennych chi o ${long.cy}.`,
          en: `We have recorded a gift of ${long.en} from you.`,
        }
      : {
          cy: `Rydym wedi cofnodi ${count} o roddion gennych chi: ${long.cy} i gyd.`,
          en: `We have recorded ${count} gifts from you: ${long.en} in all.`,
        },
  grant: ({ long }) => ({
    cy: `Cawsoch ${long.cy} o’r pot cymunedol.`,
    en: `You have been granted ${long.en} from the community pot.`,
  }),
  'help-given': ({ long }) => ({
    cy: `Rydym wedi cofnodi ${long.cy} i chi am helpu aelodau eraill.`,
    en: `We have recorded ${long.en} for you, for helping other members.`,
  }),
  'help-received': ({ long }) => ({
    cy: `Rydych wedi talu ${long.cy} am gymorth a gawsoch.`,
    en: `You have paid ${long.en} for help that you received.`,
  }),
  spent: ({ long }) => ({
    cy: `Rydych wedi defnyddio ${long.cy} o’ch credydau.`,
    en: `You have used ${long.en} of your credits.`,
  }),
  // A name is said beside "another timebank", for in its place it would have to mutate in Welsh.
  sent: ({ long, partner }) => ({
    cy: `Rydym wedi anfon ${long.cy} o’ch cyfrif at aelod o fanc amser arall${partner.cy}.`,
    en: `We have sent ${long.en} from your account to a member of another timebank${partner.en}.`,
  }),
  received: ({ long, partner }) => ({
    cy: `Cawsoch ${long.cy} gan aelod o fanc amser arall${partner.cy}.`,
    en: `You have received ${long.en} from a member of another timebank${partner.en}.`,
  }),
  returned: ({ long, partner }) => ({
    cy: `Rydym wedi dychwelyd ${long.cy} i’ch cyfrif, gan na allai’r banc amser arall${partner.cy} dderbyn y credydau.`,
    en: `We have returned ${long.en} to your account, since the other timebank${partner.en} could not take the credits.`,
  }),
  reversed: ({ count, long }) =>
    count === 1
      ? {
          cy: `Rydym wedi dadwneud cofnod o ${long.cy} ar eich cyfrif, felly nid yw’n cyfrif mwyach.`,
          en: `We have undone an entry of ${long.en} on your account, so it no longer counts.`,
        }
      : {
          cy: `Rydym wedi dadwneud ${count} o gofnodion ar eich cyfrif (${long.cy} i gyd), felly nid ydynt yn cyfrif mwyach.`,
          en: `We have undone ${count} entries on your account (${long.en} in all), so they no longer count.`,
        },
  // What is right instead is told beside it.
  corrected: ({ count, long }) =>
    count === 1
      ? {
          cy: `Rydym wedi dadwneud cofnod anghywir o ${long.cy} ar eich cyfrif.`,
          en: `We have undone a wrong entry of ${long.en} on your account.`,
        }
      : {
          cy: `Rydym wedi dadwneud ${count} o gofnodion anghywir ar eich cyfrif: ${long.cy} i gyd.`,
          en: `We have undone ${count} wrong entries on your account: ${long.en} in all.`,
        },
  ...agreementSentences,
  ...bookingSentences,
  ...helpSentences,
  'expiry-ahead': ({ long, day }) => ({
    cy: `Bydd ${long.cy} o’ch credydau yn dod i ben ar ${day.cy}, oni bai eich bod yn eu defnyddio cyn hynny.`,
    en: `You will lose ${long.en} of your credits on ${day.en}, unless you use them before then.`,
  }),
  expired: ({ long }) => ({
    cy: `Mae ${long.cy} o’ch credydau wedi dod i ben, gan eu bod yn rhy hen i’w cadw.`,
    en: `You have lost ${long.en} of your credits, which were too old to keep.`,
  }),
  ...accountSentences,
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

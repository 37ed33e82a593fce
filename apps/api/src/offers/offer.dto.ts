import { type ChangeOfferDetails, MOST_PRICE_MINUTES, type OfferView, type PublishOffer } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { PageDto } from '../queries/page.dto';
import { told } from '../queries/told';
import { Bilingual, BilingualOrNull, Day, Id, OneOf, Whole, WordingDto } from '../edge';

const says = {
  venueId: { cy: 'Y lleoliad', en: 'The venue' },
  title: { cy: 'Beth a gynigir', en: 'What is offered' },
  minutesPerAdult: { cy: 'Y pris i oedolyn, mewn munudau', en: 'The price for an adult, in minutes' },
  minutesPerUnder16: { cy: 'Y pris i rywun dan 16, mewn munudau', en: 'The price for somebody under 16, in minutes' },
  status: { cy: 'A ellir ei ddewis', en: 'Whether it can be taken up' },
  limits: { cy: 'Pa mor aml, faint', en: 'How often, how many' },
  restrictions: { cy: 'Pwy na chaiff, neu pryd', en: 'Who may not, or when' },
} satisfies Record<string, Wording>;

const STATUSES = ['published', 'withdrawn'] as const;

const price = { least: 0, most: MOST_PRICE_MINUTES };

export class OfferDto {
  @Id({ says: says.venueId })
  venueId!: string;

  @Bilingual({ says: says.title, example: { cy: 'Ffilm', en: 'A film' } })
  title!: WordingDto;

  @Whole({ says: says.minutesPerAdult, ...price, example: 60 })
  minutesPerAdult!: number;

  @Whole({ says: says.minutesPerUnder16, ...price, example: 30 })
  minutesPerUnder16!: number;

  @Bilingual({ says: says.limits, optional: true, example: { cy: 'dwywaith y mis', en: 'twice a month' } })
  limits?: WordingDto;

  @Bilingual({ says: says.restrictions, optional: true })
  restrictions?: WordingDto;

  asCommand(offerId: string): PublishOffer {
    const { venueId, title, minutesPerAdult, minutesPerUnder16, limits, restrictions } = this;
    const optional = given({ limits, restrictions });
    return { type: 'PublishOffer', offerId, venueId, title, minutesPerAdult, minutesPerUnder16, ...optional };
  }
}

/** What is to be otherwise; what is left out stays, and null takes it away. The price is not among it. */
export class OfferChangesDto {
  @Bilingual({ says: says.title, optional: true, example: { cy: 'Ffilm', en: 'A film' } })
  title?: WordingDto;

  @BilingualOrNull({ says: says.limits, optional: true, example: { cy: 'dwywaith y mis', en: 'twice a month' } })
  limits?: WordingDto | null;

  @BilingualOrNull({ says: says.restrictions, optional: true })
  restrictions?: WordingDto | null;

  asCommand(offerId: string): ChangeOfferDetails {
    const { title, limits, restrictions } = this;
    return { type: 'ChangeOfferDetails', offerId, changes: given({ title, limits, restrictions }) };
  }
}

export class OffersAskedDto extends PageDto {
  @Id({ says: says.venueId, optional: true })
  venueId?: string;

  @OneOf(STATUSES, { says: says.status, optional: true })
  status?: OfferView['status'];
}

export class OfferAnswer {
  @Id({ says: { cy: 'Id y cynnig', en: 'The offer’s id' } })
  id!: string;

  @Id({ says: says.venueId })
  venueId!: string;

  @Bilingual({ says: says.title })
  title!: Wording;

  @OneOf(STATUSES, { says: says.status })
  status!: OfferView['status'];

  @Whole({ says: says.minutesPerAdult, ...price })
  minutesPerAdult!: number;

  @Whole({ says: says.minutesPerUnder16, ...price })
  minutesPerUnder16!: number;

  @Day({
    says: {
      cy: 'Mae’r lleoliad ar gau o’r diwrnod hwn, felly ni ellir ei ddewis',
      en: 'The venue is closed from this day, so it can’t be taken up',
    },
    optional: true,
  })
  venueClosedOn?: string;

  @Bilingual({ says: says.limits, optional: true })
  limits?: Wording;

  @Bilingual({ says: says.restrictions, optional: true })
  restrictions?: Wording;
}

export class OfferWithdrawnAnswer {
  @Id({ says: { cy: 'Id y cynnig', en: 'The offer’s id' } })
  id!: string;

  @OneOf(['withdrawn'], { says: { cy: 'Mae wedi’i dynnu’n ôl', en: 'It is withdrawn' } })
  status!: 'withdrawn';
}

/** From the view, or from the event of its being published. */
type OfferTold = Pick<OfferView, 'offerId' | 'venueId' | 'title' | 'minutesPerAdult' | 'minutesPerUnder16'> &
  Partial<OfferView>;

export function offerOf(offer: OfferTold): OfferAnswer {
  const { offerId, venueId, title, minutesPerAdult, minutesPerUnder16, status = 'published' } = offer;
  const { limits, restrictions, venueClosedOn } = offer;
  const price = { minutesPerAdult, minutesPerUnder16 };
  return { id: offerId, venueId, title, status, ...price, ...told({ venueClosedOn, limits, restrictions }) };
}

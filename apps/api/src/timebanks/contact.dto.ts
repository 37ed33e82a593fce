import type { ContactDetails, SetContactDetails } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { Bilingual, Line, Prose, WordingDto, YesOrNo } from '../edge';

const says = {
  name: {
    cy: 'Enw’r brocer neu’r swyddfa, fel y mae’r cyhoedd yn ei weld',
    en: 'The broker’s or office’s name, as the public sees it',
  },
  phone: { cy: 'Rhif ffôn', en: 'Phone number' },
  email: { cy: 'Cyfeiriad e-bost', en: 'E-mail address' },
  address: { cy: 'Cyfeiriad post', en: 'Postal address' },
  openingHours: { cy: 'Pryd y mae rhywun yno', en: 'When somebody is there' },
};
const hours = { cy: 'Mawrth a Iau, 10–4', en: 'Tuesdays and Thursdays, 10–4' };
const office = { cy: 'Swyddfa’r Banc Amser', en: 'The Timebank office' };

/** How a timebank is to be reached, all of it: what is left out is no longer told. */
export class ContactDto {
  @Bilingual({ says: says.name, optional: true, example: office })
  name?: WordingDto;

  @Line({ says: says.phone, optional: true, most: 50, example: '01654 700000' })
  phone?: string;

  @Line({ says: says.email, optional: true, most: 254, example: 'post@example.org' })
  email?: string;

  @Prose({ says: says.address, optional: true, most: 500 })
  address?: string;

  @Bilingual({ says: says.openingHours, optional: true, example: hours })
  openingHours?: WordingDto;

  asCommand(contactId: string): SetContactDetails {
    const { name, phone, email, address, openingHours } = this;
    return { type: 'SetContactDetails', contactId, details: given({ name, phone, email, address, openingHours }) };
  }
}

/** How a timebank is to be reached; empty where it has not said. */
export class ContactAnswer {
  @Bilingual({ says: says.name, optional: true, example: office })
  name?: Wording;

  @Line({ says: says.phone, optional: true, example: '01654 700000' })
  phone?: string;

  @Line({ says: says.email, optional: true, example: 'post@example.org' })
  email?: string;

  @Prose({ says: says.address, optional: true })
  address?: string;

  @Bilingual({ says: says.openingHours, optional: true, example: hours })
  openingHours?: Wording;
}

/** The details are sealed as they are kept: a repeated answer must equal the first, so it does not repeat them. */
export class ContactSetAnswer {
  @YesOrNo({
    says: { cy: 'A yw’r banc amser yn dweud sut i gysylltu ag ef', en: 'Whether the timebank says how to reach it' },
  })
  isTold!: boolean;
}

export function contactOf({ name, phone, email, address, openingHours }: ContactDetails): ContactAnswer {
  return given({ name, phone, email, address, openingHours });
}

import type { Language, Wording } from '@awr/kernel';
import { unfitEmail, unfitPhone } from '../member/reachable';
import type { CommunityRefusal } from '../refusals/refusals';
import { unfitLine, unfitText } from '../unfit-text';
import { type GivenWording, optionalText, optionalWordingOf } from '../wording';
import { withoutUndefined } from '../without-undefined';

/** How a timebank is to be reached, as it stands on its leaflets: by its broker's name or the office's. */
export interface ContactDetails {
  readonly name?: Wording;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly openingHours?: Wording;
}

export const CONTACT_DETAILS = ['name', 'phone', 'email', 'address', 'openingHours'] as const;

/** The same as somebody gives it. */
export interface GivenContactDetails {
  readonly name?: GivenWording;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly openingHours?: GivenWording;
}

/** Why contact details can't be taken, if they can't. The refusal never repeats them. */
export function unfitContact({
  name,
  phone,
  email,
  address,
  openingHours,
}: GivenContactDetails): CommunityRefusal | undefined {
  return (
    unfitLine('name', name) ??
    unfitLine('phone', phone) ??
    unfitPhone(optionalText(phone)) ??
    unfitLine('email', email) ??
    unfitEmail(optionalText(email)) ??
    unfitText('address', address) ??
    unfitLine('openingHours', openingHours)
  );
}

/** Tidied; what is blank is not there. */
export function tidiedContact({ name, phone, email, address, openingHours }: GivenContactDetails): ContactDetails {
  return withoutUndefined({
    name: optionalWordingOf(name),
    phone: optionalText(phone),
    email: optionalText(email),
    address: optionalText(address),
    openingHours: optionalWordingOf(openingHours),
  });
}

const LABELS = {
  reach: { cy: 'Sut i gysylltu â ni', en: 'How to reach us' },
  phone: { cy: 'ffôn', en: 'phone' },
  email: { cy: 'e-bost', en: 'e-mail' },
  openingHours: { cy: 'Ar agor', en: 'Open' },
} as const satisfies Record<string, Wording>;

/** A paragraph that says how to reach the timebank; undefined where it has not said. */
export function contactInWords(contact: ContactDetails, language: Language): string | undefined {
  const { name, phone, email, address, openingHours } = contact;
  const label = (of: keyof typeof LABELS) => LABELS[of][language];
  const ways = [
    name?.[language],
    phone && `${label('phone')} ${phone}`,
    email && `${label('email')} ${email}`,
    address?.split(/\s*[\n,]\s*/u).join(', '),
  ].filter(Boolean);
  const open = openingHours && `${label('openingHours')}: ${openingHours[language]}.`;
  if (ways.length === 0) return open;
  return [`${label('reach')}: ${ways.join('; ')}.`, ...(open ? [open] : [])].join(' ');
}

import type { CommunityRefusal } from '../refusals/refusals';
import { unfitLine, unfitName, unfitText } from '../unfit-text';
import { optionalText } from '../wording';
import { unfitBirthday } from './birthday';
import { unfitAgeBand, unfitArea } from './coded-details';
import { unfitEmail, unfitPhone } from './reachable';

/** What is sealed under the member's own key before it is kept. Rules see it only in the command that brings it. */
export interface PersonalDetails {
  readonly givenName: string;
  /** Not everybody has one. */
  readonly familyName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly notes?: string;
  readonly ageBand?: string;
  readonly area?: string;
  /** Day and month, never the year. */
  readonly birthday?: string;
}

export const PERSONAL_FIELDS = [
  'givenName',
  'familyName',
  'email',
  'phone',
  'address',
  'notes',
  'ageBand',
  'area',
  'birthday',
] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** What a person says anew about themselves; null or blank takes a detail away. */
export type PersonalChanges = { readonly [Field in PersonalField]?: string | null };

/** Why personal details can't be taken, if they can't. The refusal never repeats them. */
export function unfitDetails(details: PersonalChanges): CommunityRefusal | undefined {
  const { givenName, familyName, email, phone, address, notes, ageBand, area, birthday } = details;
  return (
    (givenName === undefined ? undefined : unfitName('givenName', givenName ?? '')) ??
    unfitLine('familyName', familyName) ??
    unfitLine('email', email) ??
    unfitEmail(optionalText(email)) ??
    unfitLine('phone', phone) ??
    unfitPhone(optionalText(phone)) ??
    unfitText('address', address) ??
    unfitText('notes', notes) ??
    unfitAgeBand(optionalText(ageBand)) ??
    unfitArea(optionalText(area)) ??
    unfitBirthday(optionalText(birthday))
  );
}

/** The details tidied: a blank one is not there. */
export function tidiedDetails(details: PersonalChanges): { [Field in PersonalField]: string | undefined } {
  const { givenName, familyName, email, phone, address, notes, ageBand, area, birthday } = details;
  return {
    givenName: optionalText(givenName),
    familyName: optionalText(familyName),
    email: optionalText(email),
    phone: optionalText(phone),
    address: optionalText(address),
    notes: optionalText(notes),
    ageBand: optionalText(ageBand),
    area: optionalText(area),
    birthday: optionalText(birthday),
  };
}

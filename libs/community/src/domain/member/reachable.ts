import { refuse, type CommunityRefusal } from '../refusals/refusals';

// RFC 5321 allows 254 characters. Only a message that arrives proves an address, so no more than its shape is asked.
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,189}$/u;
// "999" and short service numbers have three digits.
const LEAST_PHONE_DIGITS = 3;

export function unfitEmail(email: string | undefined): CommunityRefusal | undefined {
  return email === undefined || EMAIL.test(email) ? undefined : refuse('email-unusable');
}

export function unfitPhone(phone: string | undefined): CommunityRefusal | undefined {
  const digits = phone?.match(/\p{Nd}/gu)?.length ?? 0;
  return phone === undefined || digits >= LEAST_PHONE_DIGITS
    ? undefined
    : refuse('phone-unusable', { leastDigits: LEAST_PHONE_DIGITS });
}

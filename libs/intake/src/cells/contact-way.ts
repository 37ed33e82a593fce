import { CONTACT_WAYS, type ContactWay } from '@awr/community';
import { type Problem, problem } from '../problems/problem';
import { plainWords } from './plain';

const WORDS: Readonly<Record<ContactWay, readonly string[]>> = {
  phone: [
    'phone',
    'telephone',
    'tel',
    'call',
    'phone call',
    'ring',
    'landline',
    'ffon',
    'ffonio',
    'galwad',
    'galwad ffon',
  ],
  text: [
    'text',
    'texts',
    'sms',
    'txt',
    'text message',
    'mobile',
    'whatsapp',
    'tecst',
    'tecstio',
    'testun',
    'neges destun',
    'symudol',
  ],
  email: ['email', 'e mail', 'ebost', 'e bost', 'neges e bost'],
  post: ['post', 'letter', 'letters', 'mail', 'by post', 'llythyr', 'llythyrau', 'drwy r post', 'drwyr post', 'y post'],
  none: [
    'none',
    'no',
    'no contact',
    'do not contact',
    'in person',
    'face to face',
    'dim',
    'neb',
    'na',
    'wyneb yn wyneb',
  ],
};

/** How a member wants to be reached; undefined where the cell is empty. */
export function readContactWay(text: string): ContactWay | undefined | Problem {
  const words = plainWords(text);
  if (words === '') return undefined;
  return CONTACT_WAYS.find((way) => WORDS[way].includes(words)) ?? problem('contact-unknown', text);
}

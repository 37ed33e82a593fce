import type { Columns } from '../column';
import { AMOUNT_HEADINGS, DATE, NOTE_HEADINGS } from './shared';

export type GiftsField = 'date' | 'from' | 'to' | 'credits' | 'note';

export const giftsColumns: Columns<GiftsField> = {
  date: DATE,
  from: {
    code: 'member',
    label: { cy: 'Oddi wrth', en: 'From' },
    isNeeded: true,
    headings: [
      {
        cy: ['oddi wrth', 'o', 'gan', 'rhoddwr', 'rhoddwyd gan', 'oddi wrth aelod'],
        en: ['from', 'giver', 'given by', 'from member', 'donor', 'sender', 'from membership no'],
      },
    ],
  },
  to: {
    code: 'member',
    label: { cy: 'At', en: 'To' },
    isNeeded: true,
    headings: [
      {
        cy: ['at', 'i', 'derbynnydd', 'rhoddwyd i', 'at aelod', 'i aelod'],
        en: ['to', 'receiver', 'given to', 'to member', 'recipient', 'to membership no'],
      },
    ],
  },
  credits: {
    code: 'credits',
    label: { cy: 'Credydau', en: 'Credits' },
    isNeeded: true,
    headings: [
      ...AMOUNT_HEADINGS,
      { onlyInNamed: true, cy: ['oriau', 'credydau a roddwyd'], en: ['hours', 'credits given', 'given', 'hrs'] },
    ],
  },
  note: {
    code: 'text',
    label: { cy: 'Neges', en: 'Message' },
    headings: [
      { cy: [...NOTE_HEADINGS.cy, 'rheswm', 'am beth'], en: [...NOTE_HEADINGS.en, 'reason', 'for', 'what for'] },
    ],
    joinedBy: '\n',
  },
};

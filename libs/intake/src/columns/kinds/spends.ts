import type { Columns } from '../column';
import { AMOUNT_HEADINGS, DATE, MEMBER_HEADINGS, NOTE_HEADINGS } from './shared';

export type SpendsField = 'date' | 'member' | 'venue' | 'activity' | 'adults' | 'under16s' | 'credits' | 'note';

export const spendsColumns: Columns<SpendsField> = {
  date: DATE,
  member: {
    code: 'member',
    label: { cy: 'Rhif aelodaeth', en: 'Membership No' },
    isNeeded: true,
    headings: MEMBER_HEADINGS,
  },
  venue: {
    code: 'venue',
    label: { cy: 'Lleoliad', en: 'Venue' },
    isNeeded: true,
    headings: [
      {
        cy: ['lleoliad', 'man gwario', 'partner', 'ble', 'lle'],
        en: ['venue', 'spend partner', 'recognition partner', 'partner', 'where', 'place', 'spent at', 'location'],
      },
    ],
  },
  activity: {
    code: 'activity',
    label: { cy: 'Gweithgaredd', en: 'Activity' },
    isNeeded: true,
    headings: [
      {
        cy: ['gweithgaredd', 'cynnig', 'ar beth', 'beth', 'eitem'],
        en: ['activity', 'offer', 'what', 'item', 'spent on', 'ticket', 'reward'],
      },
      { cy: ['disgrifiad'], en: ['description', 'details'] },
    ],
  },
  adults: {
    code: 'people',
    label: { cy: 'Oedolion', en: 'Adults' },
    headings: [
      { cy: ['oedolion', 'nifer yr oedolion', 'oedolyn'], en: ['adults', 'no of adults', 'number of adults', 'adult'] },
      {
        cy: ['pobl', 'nifer', 'faint o bobl'],
        en: ['people', 'no of people', 'number of people', 'quantity', 'qty', 'tickets'],
      },
    ],
  },
  under16s: {
    code: 'people',
    label: { cy: 'Dan 16', en: 'Under 16' },
    headings: [
      {
        cy: ['dan 16', 'dan 16 oed', 'rhai dan 16', 'plant', 'nifer y plant', 'plant dan 16'],
        en: [
          'under 16',
          'under 16s',
          'u16',
          'u16s',
          'children',
          'no of children',
          'number of children',
          'kids',
          'child',
          'juniors',
        ],
      },
    ],
  },
  credits: {
    code: 'credits',
    label: { cy: 'Credydau', en: 'Credits' },
    isNeeded: true,
    headings: [
      ...AMOUNT_HEADINGS,
      { onlyInNamed: true, cy: ['oriau'], en: ['hours', 'credits spent', 'spent', 'hrs'] },
    ],
  },
  note: { code: 'text', label: { cy: 'Nodiadau', en: 'Notes' }, headings: [NOTE_HEADINGS], joinedBy: '\n' },
};

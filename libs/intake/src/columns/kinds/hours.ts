import type { Columns } from '../column';
import { MEMBER_HEADINGS } from './shared';
import { AMOUNT_HEADINGS, DATE, NOTE_HEADINGS } from './shared';

export type HoursField = 'date' | 'member' | 'group' | 'hours' | 'note' | 'recorder';

export const hoursColumns: Columns<HoursField> = {
  date: DATE,
  member: {
    code: 'member',
    label: { cy: 'Aelod', en: 'Member' },
    isNeeded: true,
    headings: MEMBER_HEADINGS,
  },
  group: {
    code: 'group',
    label: { cy: 'Grŵp', en: 'Group' },
    headings: [
      { cy: ['grwp', 'enwr grwp', 'enw grwp'], en: ['group', 'group name', 'name of group', 'club'] },
      { cy: ['gweithgaredd'], en: ['activity', 'session', 'project'] },
    ],
  },
  hours: {
    code: 'hours',
    label: { cy: 'Oriau', en: 'Hours' },
    isNeeded: true,
    headings: [
      {
        cy: ['oriau', 'nifer yr oriau', 'oriau a roddwyd', 'awr', 'oriau gwirfoddoli'],
        en: [
          'hours',
          'hrs',
          'hours given',
          'no of hours',
          'number of hours',
          'hours earned',
          'volunteer hours',
          'total hours',
          'hour',
        ],
      },
      {
        onlyInNamed: true,
        cy: ['amser', 'hyd', 'faint o amser'],
        en: ['time', 'duration', 'length', 'how long', 'time given'],
      },
      ...AMOUNT_HEADINGS.map((headings) => ({ ...headings, onlyInNamed: true as const })),
    ],
  },
  note: {
    code: 'text',
    label: { cy: 'Beth wnaethon nhw', en: 'What did they do' },
    headings: [
      {
        cy: [
          'beth wnaethon nhw',
          'beth wnaeth',
          'beth wnaed',
          'disgrifiad',
          'gwaith',
          'tasg',
          'beth wnaethoch chi',
          ...NOTE_HEADINGS.cy,
        ],
        en: [
          'what did they do',
          'what they did',
          'what did you do',
          'what was done',
          'description',
          'task',
          'role',
          'work',
          'details',
          ...NOTE_HEADINGS.en,
        ],
      },
    ],
    joinedBy: '\n',
  },
  recorder: {
    code: 'text',
    label: { cy: 'Cofnodwyd gan', en: 'Recorded by' },
    headings: [
      {
        cy: ['cofnodwyd gan', 'cofnodwr', 'cofnodydd', 'llofnod'],
        en: ['recorded by', 'recorder', 'entered by', 'signed by', 'signed', 'logged by', 'by'],
      },
    ],
  },
};

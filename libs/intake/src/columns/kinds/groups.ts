import type { Columns } from '../column';

export type GroupsField = 'name' | 'meets' | 'place' | 'category';

export const groupsColumns: Columns<GroupsField> = {
  name: {
    code: 'group',
    label: { cy: 'Grŵp', en: 'Group' },
    isNeeded: true,
    headings: [
      {
        cy: ['grwp', 'enwr grwp', 'enw grwp', 'grwpiau'],
        en: ['group', 'group name', 'name of group', 'groups', 'club'],
      },
      { onlyInNamed: true, cy: ['enw', 'gweithgaredd'], en: ['name', 'activity'] },
    ],
  },
  meets: {
    code: 'text',
    label: { cy: 'Yn cwrdd', en: 'Meets' },
    headings: [
      {
        cy: ['yn cwrdd', 'cwrdd', 'cyfarfod', 'yn cyfarfod', 'pryd', 'diwrnod', 'dydd', 'amser'],
        en: ['meets', 'meets on', 'day', 'days', 'when', 'meeting day', 'meeting time', 'time'],
      },
    ],
    joinedBy: ' ',
  },
  place: {
    code: 'text',
    label: { cy: 'Lle', en: 'Place' },
    headings: [
      {
        cy: ['lle', 'lleoliad', 'man cyfarfod', 'ble', 'man cwrdd'],
        en: ['place', 'where', 'location', 'venue', 'meeting place'],
      },
    ],
  },
  category: {
    code: 'text',
    label: { cy: 'Categori', en: 'Category' },
    headings: [
      { cy: ['categori', 'math', 'math o weithgaredd'], en: ['category', 'type', 'kind', 'type of activity'] },
    ],
  },
};

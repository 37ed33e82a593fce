import type { Wording } from '@awr/kernel';
import { ofFigures } from '../document/columns';
import type { Dimension, GivenBy, SpentBy } from './tally';

export const TABLE_HEADINGS = {
  given: {
    month: { cy: 'Oriau yn ôl mis', en: 'Hours by month' },
    category: { cy: 'Oriau yn ôl categori', en: 'Hours by category' },
    organisation: { cy: 'Oriau yn ôl sefydliad', en: 'Hours by organisation' },
    group: { cy: 'Oriau yn ôl grŵp', en: 'Hours by group' },
    area: { cy: 'Oriau yn ôl ardal', en: 'Hours by area' },
    'age-band': { cy: 'Oriau yn ôl band oedran', en: 'Hours by age band' },
  },
  spent: {
    venue: { cy: 'Gwariant yn ôl lleoliad', en: 'Spending by venue' },
    area: { cy: 'Gwariant yn ôl ardal', en: 'Spending by area' },
  },
} as const satisfies { given: Record<GivenBy, Wording>; spent: Record<SpentBy, Wording> };

export const ROW_HEADINGS = {
  month: { cy: 'Mis', en: 'Month' },
  category: { cy: 'Categori', en: 'Category' },
  organisation: { cy: 'Sefydliad', en: 'Organisation' },
  group: { cy: 'Grŵp', en: 'Group' },
  area: { cy: 'Ardal', en: 'Area' },
  'age-band': { cy: 'Band oedran', en: 'Age band' },
  venue: { cy: 'Lleoliad', en: 'Venue' },
} as const satisfies Record<Dimension, Wording>;

export const FIGURES = {
  people: ofFigures({ cy: 'Pobl', en: 'People' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
  share: ofFigures({ cy: 'Cyfran o’r oriau', en: 'Share of hours' }),
  before: ofFigures({ cy: 'Oriau y flwyddyn gynt', en: 'Hours the year before' }),
  change: ofFigures({ cy: 'Newid', en: 'Change' }),
};

export const TOTAL = { cy: 'Cyfanswm', en: 'Total' };

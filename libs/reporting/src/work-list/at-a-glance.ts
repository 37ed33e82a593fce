import type { Language, Wording } from '@awr/kernel';
import { count, day, none, words } from '../document/cell';
import { columnsIn, ofFigures, ofWords } from '../document/columns';
import type { Section } from '../document/report';
import type { WorkPart } from './work-part';

const HEADING: Wording = { cy: 'Cipolwg', en: 'At a glance' };
const NOTHING: Wording = { cy: 'Nid oes dim yn aros amdanoch heddiw.', en: 'Nothing waits for you today.' };

const COLUMNS = {
  what: ofWords({ cy: 'Beth', en: 'What' }),
  soonest: ofWords({ cy: 'Y cyntaf erbyn', en: 'The first by' }),
  count: ofFigures({ cy: 'Faint', en: 'How many' }),
};

/** What waits and how much of it, on the first page, so that nobody looks for it on the tenth. */
export function atAGlance(parts: readonly WorkPart[], language: Language): Section {
  const isNothing = parts.every((part) => part.count === 0);
  return {
    code: 'at-a-glance',
    heading: HEADING[language],
    ...(isNothing && { words: [NOTHING[language]] }),
    table: {
      columns: columnsIn(language, COLUMNS),
      rows: parts.map(({ section, count: many, soonest }) => ({
        of: section.code,
        cells: [words(section.heading), soonest === undefined ? none : day(soonest), count(many)],
      })),
    },
  };
}

import { type Field, Line, Part, PartOrNull } from './fields';

/** A text that the public reads. Where only one language is given, it stands in both. */
export class WordingDto {
  @Line({ says: { cy: 'Yn Gymraeg', en: 'In Welsh' }, optional: true, most: 500 })
  cy?: string;

  @Line({ says: { cy: 'Yn Saesneg', en: 'In English' }, optional: true, most: 500 })
  en?: string;
}

/** A name or the like in Welsh, in English, or in both. */
export const Bilingual = (about: Field) =>
  Part(() => WordingDto, { example: { cy: 'Rhandir', en: 'Allotment' }, ...about });

/** The same, or null to take it away. */
export const BilingualOrNull = (about: Field) =>
  PartOrNull(() => WordingDto, { example: { cy: 'Rhandir', en: 'Allotment' }, ...about });

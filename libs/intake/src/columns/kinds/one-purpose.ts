import type { Columns } from '../column';

/**
 * What a member may give besides, for one purpose each. A column with an age or a date of birth is none of them: whoever was
 * asked for those was not asked for this.
 */
export const onePurposeColumns: Columns<'ageBand' | 'area' | 'birthday'> = {
  ageBand: {
    code: 'age-band',
    label: { cy: 'Band oedran', en: 'Age band' },
    headings: [
      {
        cy: ['band oedran', 'bandiau oedran', 'grwp oedran', 'ystod oedran', 'categori oedran'],
        en: ['age band', 'age bands', 'age group', 'age range', 'age bracket', 'age category'],
      },
    ],
  },
  area: {
    code: 'area',
    label: { cy: 'Ardal', en: 'Area' },
    headings: [
      {
        cy: ['ardal', 'cod ardal', 'cod yr ardal', 'ardal cod post'],
        en: ['area', 'area code', 'code of area', 'postcode area', 'postcode district'],
      },
    ],
  },
  birthday: {
    code: 'birthday',
    label: { cy: 'Pen-blwydd', en: 'Birthday' },
    headings: [
      {
        cy: ['pen blwydd', 'penblwydd', 'dydd pen blwydd', 'dyddiad pen blwydd', 'diwrnod pen blwydd'],
        en: ['birthday', 'birth day', 'day of birthday', 'birthday date'],
      },
    ],
  },
};

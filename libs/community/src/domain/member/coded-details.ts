import { refuse, type CommunityRefusal } from '../refusals/refusals';

/*
 * What a funder asks to see figures by. Codes, not words, so that figures add up; and sealed like a name, since an age
 * band and an area together with a membership number may well be one person (docs/decisions/0086).
 */

export const AGE_BANDS = [
  'under-16',
  '16-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65-74',
  '75-84',
  '85-and-over',
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const MOST_AREA_CHARACTERS = 16;
// A code of the timebank's own, such as CF10 or Y-BALA: no room for a street or a name.
const AREA = /^[A-Z0-9](?:[A-Z0-9-]{0,14}[A-Z0-9])?$/;

export function isAgeBand(text: string): text is AgeBand {
  return (AGE_BANDS as readonly string[]).includes(text);
}

export function isArea(text: string): boolean {
  return AREA.test(text);
}

export function unfitAgeBand(band: string | undefined): CommunityRefusal | undefined {
  return band === undefined || isAgeBand(band)
    ? undefined
    : refuse('age-band-unknown', { bands: AGE_BANDS.join(', ') });
}

export function unfitArea(area: string | undefined): CommunityRefusal | undefined {
  return area === undefined || isArea(area) ? undefined : refuse('area-unusable', { most: MOST_AREA_CHARACTERS });
}

import { isArea, MOST_AREA_CHARACTERS } from '@awr/community';
import { type Problem, problem } from '../problems/problem';
import { plain } from './plain';

// A whole postcode is some fifteen houses. Its first half, the district, is what is kept (Royal Mail, PAF).
const WHOLE_POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)[\s-]*\d[A-Z]{2}$/;

/** The timebank's code for an area, such as CF10 or Y-BALA; undefined where the cell is empty. */
export function readArea(text: string): string | undefined | Problem {
  if (text === '' || /^[-–—?]$/.test(text)) return undefined;
  const capitals = plain(text).toUpperCase().trim();
  const area = WHOLE_POSTCODE.exec(capitals)?.[1] ?? capitals.replace(/['’.]/g, '').replace(/[\s_/-]+/g, '-');
  return isArea(area) ? area : problem('area-unusable', text, { most: MOST_AREA_CHARACTERS });
}

import { AGE_BANDS, type AgeBand } from '@awr/community';
import { type Problem, problem } from '../problems/problem';
import { plainWords } from './plain';

const FROM_TO = /^(?:from |o )?(\d{1,3})(?: to | i | hyd | )(\d{1,3})(?: oed| years?(?: old)?)?$/;
const UNDER = /^(?:under|below|less than|younger than|dan|o dan|llai na|iau na) ?(\d{1,3})s?(?: oed)?$/;
const FROM_ON =
  /^(\d{1,3}) ?(?:and over|and above|and older|or over|or older|plus|over|a throsodd|ac uwch|a hyn|neu hyn|neu fwy|i fyny)$/;
const OLDEST = 120;

/**
 * An age band, as a funder counts them (docs/decisions/0086); undefined where the cell is empty. Of an age in years only
 * its band is kept. A band that lies across several of ours is nobody's to guess.
 */
export function readAgeBand(text: string): AgeBand | undefined | Problem {
  if (text === '' || /^[-–—?]$/.test(text)) return undefined;
  const words = plainWords(text.replace(/^<\s*/, 'under ').replace(/\+\s*$/, ' plus'));
  return bandIn(words) ?? problem('age-band-unknown', text, { bands: AGE_BANDS.join(', ') });
}

function bandIn(words: string): AgeBand | undefined {
  const [, from, to] = FROM_TO.exec(words) ?? [];
  if (from !== undefined && to !== undefined) return bandOf(Number(from), Number(to));
  const [, below] = UNDER.exec(words) ?? [];
  if (below !== undefined) return Number(below) === 16 ? 'under-16' : undefined;
  const [, least] = FROM_ON.exec(words) ?? [];
  if (least !== undefined) return bandOf(Number(least), OLDEST);
  return /^\d{1,3}$/.test(words) ? bandOf(Number(words), Number(words)) : undefined;
}

/** The band that holds every age from one to another; undefined where none does. */
function bandOf(from: number, to: number): AgeBand | undefined {
  if (from > to || to > OLDEST) return undefined;
  const bandAt = (age: number) => AGE_BANDS.findLast((band) => age >= leastAge(band))!;
  return bandAt(from) === bandAt(to) ? bandAt(from) : undefined;
}

function leastAge(band: AgeBand): number {
  return band === 'under-16' ? 0 : Number.parseInt(band, 10);
}

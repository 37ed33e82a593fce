import { AGE_BANDS } from '@awr/community';
import type { Language, Wording } from '@awr/kernel';
import type { Dimension, Key } from '../funder/tally';
import { monthInWords } from '../wording/days';
import type { NamesOfTimebank } from './names';

const NOT_RECORDED: Wording = { cy: 'Heb ei nodi', en: 'Not recorded' };

/** What the row of a table is called. */
export function rowName(by: Dimension, key: Key, names: NamesOfTimebank, language: Language): string {
  if (key === null) return NOT_RECORDED[language];
  switch (by) {
    case 'month':
      return monthInWords(key, language);
    case 'category':
    case 'area':
      return key;
    case 'age-band':
      return ageBandName(key)[language];
    case 'group':
    case 'organisation':
    case 'venue':
      return names[by].get(key)?.name ?? key;
  }
}

/** In which order rows stand: months and ages as they follow, all else by name; what is not recorded comes last. */
export function inRowOrder(by: Dimension, keys: Iterable<Key>, names: NamesOfTimebank, language: Language): Key[] {
  const collator = new Intl.Collator(language === 'cy' ? 'cy-GB' : 'en-GB', { numeric: true });
  const sort = (key: string): string => {
    if (by === 'age-band') return String(AGE_BANDS.findIndex((band) => band === key)).padStart(3, '0');
    return by === 'group' || by === 'organisation' || by === 'venue' ? (names[by].get(key)?.sort ?? key) : key;
  };
  // Sort keys are made for comparing as they are; what has none is compared as the language does.
  const isOwnKey = by === 'group' || by === 'organisation' || by === 'venue';
  const compare = (a: string, b: string) => (isOwnKey ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b));
  return [...keys].sort((a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return compare(sort(a), sort(b));
  });
}

function ageBandName(band: string): Wording {
  if (band === 'under-16') return { cy: 'O dan 16', en: 'Under 16' };
  if (band === '85-and-over') return { cy: '85 a throsodd', en: '85 and over' };
  const years = band.replace('-', '–');
  return { cy: years, en: years };
}

import type { CalendarDate, Language, Wording } from '@awr/kernel';
import type { Period } from '../document/report';

// Tables of our own: many systems have no Welsh dates, and fall back to English without a word.
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  cy: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
    ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

/** 13 Medi 2025, 13 September 2025. */
export function dayInWords(day: CalendarDate, language: Language): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day.slice(0, 7), language)}`;
}

/** Medi 2025 for 2025-09. */
export function monthInWords(month: string, language: Language): string {
  return `${monthName(Number(month.slice(5, 7)), language)} ${month.slice(0, 4)}`;
}

/** Medi for 9. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? String(month);
}

export function periodInWords({ from, until }: Period, language: Language): string {
  const [first, last] = [dayInWords(from, language), dayInWords(until, language)];
  if (from === until) return first;
  return { cy: `${first} hyd ${last}`, en: `${first} to ${last}` }[language];
}

export function madeOnInWords(day: CalendarDate): Wording {
  return { cy: `Lluniwyd ar ${dayInWords(day, 'cy')}`, en: `Made on ${dayInWords(day, 'en')}` };
}

/** A number of days. All six plural forms are said whole, since the noun mutates after some numbers. */
export function daysInWords(days: number): Wording {
  return { cy: daysInWelsh(days), en: days === 1 ? '1 day' : `${days} days` };
}

function daysInWelsh(days: number): string {
  switch (new Intl.PluralRules('cy').select(days)) {
    case 'zero':
      return 'dim diwrnod';
    case 'two':
      return '2 ddiwrnod';
    case 'one':
    case 'few':
    case 'many':
    case 'other':
      return `${days} diwrnod`;
  }
}

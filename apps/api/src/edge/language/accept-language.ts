import { type Language, LANGUAGES } from '@awr/kernel';

/** The language asked for by an Accept-Language header (RFC 9110, 12.5.4), or the one given where it names neither. */
export function languageAskedFor(header: string | undefined, otherwise: Language): Language {
  if (!header) return otherwise;
  const wanted = LANGUAGES.map((language) => ({ language, quality: quality(header, language) }));
  const best = wanted.reduce((a, b) => (b.quality > a.quality ? b : a));
  const isTie = wanted.every(({ quality }) => quality === best.quality);
  return best.quality === 0 || isTie ? otherwise : best.language;
}

// The most specific range decides, so `cy;q=0, *` refuses Welsh and `cy-GB` asks for it.
function quality(header: string, language: Language): number {
  const ranges = header.split(',').map(range);
  const own = ranges.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`));
  const matching = own.length > 0 ? own : ranges.filter(({ tag }) => tag === '*');
  return Math.max(0, ...matching.map(({ weight }) => weight));
}

function range(text: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

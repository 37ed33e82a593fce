/** A number of hours as a fraction, so that no amount is ever a float: `parts` of an hour cut into `ofHour`. */
export interface WrittenAmount {
  readonly parts: number;
  readonly ofHour: number;
}

const NUMBER = String.raw`(\d{1,6}(?:[.,]\d{1,20})?|[.,]\d{1,20})`;
const HOURS = String.raw` ?(?:hours?|hrs?|h|awr|oriau|o oriau|credits?|credyd|credydau|o gredydau|gredyd)\.?`;
const MINUTES = String.raw` ?(?:minutes?|mins?|m|munud|munudau|o funudau|mun|')\.?`;
const AND = String.raw`(?: ?(?:and an?|and|a|,|\+))?`;
const FRACTION = String.raw`([½¼¾]|1/2|1/4|3/4|half|hanner|quarter|chwarter)`;

const FRACTION_MINUTES: Readonly<Record<string, number>> = {
  '½': 30,
  '1/2': 30,
  half: 30,
  hanner: 30,
  '¼': 15,
  '1/4': 15,
  quarter: 15,
  chwarter: 15,
  '¾': 45,
  '3/4': 45,
};

/** Hours said without a figure. */
const WORDS: Readonly<Record<string, number>> = {
  'an hour': 1,
  'one hour': 1,
  awr: 1,
  'un awr': 1,
  'dwy awr': 2,
  'tair awr': 3,
};

type Reader = (...groups: (string | undefined)[]) => WrittenAmount | undefined;

/** Every way of writing an amount that is understood, tried in this order on plain text (lower case, no accents). */
const WAYS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`^${NUMBER}(?:${HOURS})?$`), (hours) => decimal(hours!, 1)],
  [new RegExp(`^${NUMBER}${MINUTES}$`), (minutes) => decimal(minutes!, 60)],
  [/^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?(?: ?(?:hours?|hrs?|h|awr))?$/, clock],
  [new RegExp(`^(\\d{1,5})${HOURS}${AND} ?([0-5]\\d)$`), clock],
  [new RegExp(`^(\\d{1,5})${HOURS}${AND} ?([0-5]?\\d)${MINUTES}$`), clock],
  [new RegExp(`^(?:(\\d{1,5})${AND} ?)?${FRACTION}(?: of)?(?: an)?(?:${HOURS})?$`), withFraction],
  [new RegExp(`^(\\d{1,5})${HOURS}${AND} ${FRACTION}$`), withFraction],
  [/^(an hour|one hour|awr|un awr|dwy awr|tair awr)$/, (words) => ({ parts: WORDS[words!]!, ofHour: 1 })],
  [/^(an hour|awr|dwy awr|tair awr) (?:and a|and|a) (half|hanner|quarter|chwarter)$/, wordsWithFraction],
];

/** Reads an amount; undefined where it is not one. */
export function writtenAmount(text: string): WrittenAmount | undefined {
  for (const [pattern, read] of WAYS) {
    const found = pattern.exec(text);
    if (found) return read(...found.slice(1));
  }
  return undefined;
}

/** `unitsInHour` is 1 for hours and 60 for minutes. */
function decimal(number: string, unitsInHour: number): WrittenAmount | undefined {
  // 1,500 may be one and a half or fifteen hundred.
  if (/^[1-9]\d{0,2},\d{3}$/.test(number)) return undefined;
  const [whole = '', decimals = ''] = number.split(/[.,]/);
  if (decimals.length > MOST_DECIMALS) return calculated(Number(`${whole || 0}.${decimals}`), unitsInHour);
  const digits = decimals.replace(/0+$/, '');
  return { parts: Number(whole + digits), ofHour: 10 ** digits.length * unitsInHour };
}

/** More decimals than anybody types: a spreadsheet's own arithmetic, such as 85/60 kept as 1.4166666666666667. */
const MOST_DECIMALS = 6;

function calculated(number: number, unitsInHour: number): WrittenAmount {
  const minutes = (number * 60) / unitsInHour;
  const nearest = Math.round(minutes);
  const isWhole = Math.abs(minutes - nearest) < 0.001;
  return isWhole ? { parts: nearest, ofHour: 60 } : { parts: Math.round(minutes * 1000), ofHour: 60_000 };
}

function clock(hours?: string, minutes?: string, seconds = '0'): WrittenAmount {
  return { parts: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), ofHour: 3600 };
}

function withFraction(hours = '0', fraction?: string): WrittenAmount {
  return { parts: Number(hours) * 60 + FRACTION_MINUTES[fraction!]!, ofHour: 60 };
}

function wordsWithFraction(words?: string, fraction?: string): WrittenAmount {
  return withFraction(String(WORDS[words!]), fraction);
}

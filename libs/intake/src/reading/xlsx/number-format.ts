import { AS_NUMBER, type NumberFormat } from './stored-cell';

/** Formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates. */
const BUILT_IN: Readonly<Record<number, NumberFormat>> = {
  14: { as: 'date' },
  15: { as: 'date' },
  16: { as: 'date' },
  17: { as: 'date' },
  18: { as: 'time' },
  19: { as: 'time' },
  20: { as: 'time' },
  21: { as: 'time' },
  22: { as: 'date-and-time' },
  45: { as: 'elapsed' },
  46: { as: 'elapsed' },
  47: { as: 'elapsed' },
};

/** What a cell's format makes of its number: by the format's own number, or by its code where the workbook names one. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code);
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isEastAsianDate ? { as: 'date' } : (BUILT_IN[id] ?? AS_NUMBER);
}

// A run of zeros with literal text before it, such as "T2M"0000 or T2M\-0000.
const LEADING_ZEROS = /^((?:"[^"]*"|\\.|-|\s)*)(00+)$/;

function formatOfCode(code: string): NumberFormat {
  const forPositive = code.split(';')[0] ?? '';
  const [, prefix, zeros] = LEADING_ZEROS.exec(forPositive) ?? [];
  if (zeros) return { as: 'digits', prefix: unquoted(prefix ?? ''), digits: zeros.length };
  if (/\[(?:h+|m+|s+)\]/i.test(forPositive)) return { as: 'elapsed' };
  const tokens = forPositive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P/gi, ' ').toLowerCase();
  return { as: kindByTokens(tokens) };
}

function kindByTokens(tokens: string): 'number' | 'date' | 'time' | 'date-and-time' {
  if (/general|[0#?]/.test(tokens.replace(/s[.,]0+/g, 's'))) return 'number';
  const isTime = /[hs]/.test(tokens);
  // m is minutes beside hours or seconds, and a month otherwise.
  const isDate = /[yd]/.test(tokens) || (!isTime && tokens.includes('m'));
  if (isDate) return isTime ? 'date-and-time' : 'date';
  return isTime ? 'time' : 'number';
}

function unquoted(prefix: string): string {
  return prefix.replace(/"([^"]*)"|\\(.)/g, '$1$2');
}

/** What an amount counts. */
export type Unit = '/s' | 'µs' | 'ms' | 's' | 'MB' | 'bytes';

/** An amount with its unit, with as many digits as mean something. */
export function amount(value: number, unit: Unit): string {
  const text = value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value >= 10 ? 3 : 2);
  return unit === '/s' ? `${text}/s` : `${text} ${unit}`;
}

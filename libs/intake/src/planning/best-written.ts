/** Of the ways in which people write one name, the one to keep: not all in capitals or small letters; the commonest. */
export function bestWritten(names: readonly string[]): string {
  const counted = new Map<string, number>();
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1);
  const [best] = [...counted].sort(([a, times], [b, others]) => care(b) - care(a) || others - times);
  return best?.[0] ?? '';
}

/** Somebody who writes both capitals and small letters has taken some care. */
function care(name: string): number {
  return name === name.toUpperCase() || name === name.toLowerCase() ? 0 : 1;
}

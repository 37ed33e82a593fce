import { isSealed } from '@awr/kernel';

/** The same without whatever is sealed under a person's key, at any depth. */
export function withoutSealed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isSealed(item)).map(withoutSealed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => !isSealed(item));
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutSealed(item)]));
}

/** An entry's number in its ledger as people write it: e-000001 for the first, without gaps. */
export type EntryId = `e-${string}`;

const LEAST_DIGITS = 6;

export function entryId(number: number): EntryId {
  return `e-${String(number).padStart(LEAST_DIGITS, '0')}`;
}

/** The number of an entry id, or undefined where the text is not one as Awr writes it. */
export function entryNumber(id: string): number | undefined {
  const number = Number(id.slice(2));
  return Number.isSafeInteger(number) && number > 0 && entryId(number) === id ? number : undefined;
}

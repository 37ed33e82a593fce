const LEAST_DIGITS = 6;

/** Numbers as people write and say them, with a letter for what is counted: c-000012 for the twelfth claim. */
export function numberedId<Letter extends string>(letter: Letter) {
  const write = (number: number): `${Letter}-${string}` => `${letter}-${String(number).padStart(LEAST_DIGITS, '0')}`;
  return {
    write,
    /** The number of an id, or undefined where the text is not one as Awr writes it. */
    read: (id: string): number | undefined => {
      const number = Number(id.slice(letter.length + 1));
      return Number.isSafeInteger(number) && number > 0 && write(number) === id ? number : undefined;
    },
  };
}

/** A claim's number in its ledger: c-000001 for the first, without gaps. */
export type ClaimId = `c-${string}`;
export const claimIds = numberedId('c');

/** An exchange's number in its ledger: x-000001 for the first, without gaps. */
export type ExchangeId = `x-${string}`;
export const exchangeIds = numberedId('x');

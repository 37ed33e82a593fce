const MARKS_AND_PUNCTUATION = /[\p{M}\p{P}\p{Cf}]/gu;

/**
 * Text as it is sorted and searched by: without accents, case and punctuation, so that "o'brien" finds O’Brien and
 * "twr" finds Tŵr. It holds nothing that means something in a SQL pattern (`%`, `_` and `\` are punctuation).
 */
export function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(MARKS_AND_PUNCTUATION, '').replace(/\s+/g, ' ').trim();
}

// Below all that a folded text holds, so that Ann Zed comes before Anna Ash.
const BETWEEN_PARTS = '\u0001';

/** One text to sort by, first part first. With an id or number as its last part it is each row's own. */
export function sortKey(...parts: readonly string[]): string {
  return parts.map(folded).join(BETWEEN_PARTS);
}

/**
 * The same in the order of the Welsh alphabet, in which ch, dd, ff, ng, ll, ph, rh and th are letters of their own. As
 * in CLDR's Welsh order, n and g that only stand beside each other (Bangor) can't be told from ng.
 */
export function welshSortKey(...parts: readonly string[]): string {
  return parts.map((part) => folded(part).replace(WELSH_DIGRAPHS, asOwnLetter)).join(BETWEEN_PARTS);
}

const WELSH_DIGRAPHS = /ch|dd|ff|ng|ll|ph|rh|th/g;

// After all else that begins with its first letter; but ng comes after g.
function asOwnLetter(digraph: string): string {
  return `${digraph === 'ng' ? 'g' : digraph[0]}~`;
}

/** The parts of which each must be found; none where nothing was searched for. */
export function searchedParts(search: string | undefined): string[] {
  return (search ?? '')
    .split(/\s+/)
    .map(folded)
    .filter((part) => part !== '');
}

/** What Excel takes as the name of a sheet. */
const MOST_CHARACTERS = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/** A name for each heading that Excel takes: short, without its special characters, and none twice in whatever case. */
export function sheetNames(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const plain =
      heading
        .replaceAll(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '-';
    const name = firstFree(plain, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function firstFree(plain: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = `${cut(plain, MOST_CHARACTERS - ending.length)}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

// Excel counts UTF-16 units; a character is never cut in half.
function cut(text: string, most: number): string {
  let cutText = '';
  for (const character of text) {
    if (cutText.length + character.length > most) break;
    cutText += character;
  }
  return cutText.trim();
}

/** The words for what is to be put into a command: `<folder>`, `[options]`. What is not here is the same in both. */
const WELSH: Readonly<Record<string, string>> = {
  address: 'cyfeiriad',
  claim: 'hawliad',
  code: 'cod',
  command: 'gorchymyn',
  day: 'dydd',
  entry: 'cofnod',
  exchange: 'cyfnewidiad',
  file: 'ffeil',
  folder: 'ffolder',
  'id or name': 'id neu enw',
  label: 'label',
  letters: 'llythrennau',
  member: 'aelod',
  message: 'neges',
  minutes: 'munudau',
  name: 'enw',
  'name=value': 'enw=gwerth',
  number: 'rhif',
  options: 'dewisiadau',
  period: 'cyfnod',
  place: 'lle',
  position: 'safle',
  role: 'rôl',
  state: 'cyflwr',
  text: 'testun',
  timebank: 'banc amser',
  topic: 'pwnc',
  venue: 'lleoliad',
  words: 'geiriau',
};

export function inWelsh(term: string): string {
  return term.replaceAll(/([<[])([a-z= ]+)(\.\.\.)?([>\]])/gu, (whole, open: string, word: string, more = '', close) =>
    word in WELSH ? `${open}${WELSH[word]}${more}${close}` : whole,
  );
}

/** The words between the brackets of a term, such as `folder` of `backup <folder>`. */
export function placeholdersOf(term: string): string[] {
  return [...term.matchAll(/[<[]([a-z= ]+)(?:\.\.\.)?[>\]]/gu)].map(([, word]) => word!);
}

export function hasWelsh(placeholder: string): boolean {
  return placeholder in WELSH;
}

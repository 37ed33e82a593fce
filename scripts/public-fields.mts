/** Which fields of each event may leave, as files of code: one for each part of a context's domain. */

export interface EventToPublish {
  readonly lib: string;
  /** The part of its context's domain that declares it. */
  readonly part: string;
  readonly name: string;
  readonly category: string;
  readonly version: number;
  readonly fields: readonly string[];
}

export const PUBLIC_FIELDS_FOLDER = 'libs/publishing/src/catalogue/fields-by-event';

const MADE = 'Made from the code by `npm run docs:async-api`; CI checks that it is current.';

/** An event with nothing but what every entry has: its fields stand once, in a file of their own. */
const PLAIN_ENTRY = 'HoursRecorded';
const ENTRY_FILE = 'ledger/entry.ts';

/** The text of each file, by its path. */
export function publicFieldsFiles(events: readonly EventToPublish[]): Map<string, string> {
  const entry = events.find(({ name }) => name === PLAIN_ENTRY)!.fields;
  const parts = new Map([...new Set(events.map(pathOf))].map((path) => [path, constantOf(path)]));
  const files = new Map<string, string>([
    [ENTRY_FILE, `/** What every entry tells. ${MADE} */\nexport const ENTRY = ${JSON.stringify(entry)};\n`],
    ['index.ts', indexFile(parts)],
  ]);
  for (const [path, constant] of parts) {
    const own = events.filter((event) => pathOf(event) === path);
    files.set(`${path}.ts`, partFile(constant, own, entry));
  }
  return new Map([...files].map(([file, text]) => [`${PUBLIC_FIELDS_FOLDER}/${file}`, text]));
}

function partFile(constant: string, events: readonly EventToPublish[], entry: readonly string[]): string {
  const rows = events.map(({ name, category, version, fields }) => {
    const written = writtenFields(fields, entry);
    return `${name}: { category: '${category}', version: ${version}, fields: [${written.join(', ')}] },`;
  });
  const hasEntries = rows.some((row) => row.includes('...ENTRY'));
  return `import type { FieldsByEvent } from '../../fields';
${hasEntries ? "import { ENTRY } from './entry';\n" : ''}
/** ${MADE} */
export const ${constant}: FieldsByEvent = {
${rows.join('\n')}
};
`;
}

function writtenFields(fields: readonly string[], entry: readonly string[]): string[] {
  const from = fields.indexOf(entry[0]!);
  const isEntry = from >= 0 && entry.every((field, index) => fields[from + index] === field);
  const words = fields.map((field) => JSON.stringify(field));
  return isEntry ? words.toSpliced(from, entry.length, '...ENTRY') : words;
}

function indexFile(parts: ReadonlyMap<string, string>): string {
  const imports = [...parts].map(([path, constant]) => `import { ${constant} } from './${path}';`);
  const spreads = [...parts.values()].map((constant) => `...${constant},`);
  return `import type { FieldsByEvent } from '../fields';
${imports.join('\n')}

/** What of every event may leave. ${MADE} */
export const PUBLIC_FIELDS: FieldsByEvent = {
${spreads.join('\n')}
};
`;
}

function pathOf({ lib, part }: EventToPublish): string {
  return `${lib}/${part}`;
}

function constantOf(path: string): string {
  return path
    .slice(path.indexOf('/') + 1)
    .replaceAll('-', '_')
    .toUpperCase();
}

/**
 * Writes docs/events.md from the code: what each event is called, what it holds and what of that is sealed.
 * `npm run docs:events` writes it; with --check it only says whether the page is what the code says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { CONTEXTS } from './contexts.mts';
import { type EventOfCode, eventsOf } from './event-types.mts';

const PAGE = 'docs/events.md';

const { checker, events } = eventsOf(CONTEXTS);

const page = [HEADER(), ...CONTEXTS.map(section)].join('\n');
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(PAGE, 'utf8') === page;
  if (!isCurrent) console.error(`${PAGE} is not what the code says: npm run docs:events`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(PAGE, page);
}

function HEADER(): string {
  return `# Events

Made from the code by \`npm run docs:events\`; CI checks that it is current.

Each event is kept with \`id\` (UUIDv7), \`stream\`, \`revision\` (its place in the stream, from 0), \`position\` (its place in
the log, opaque), \`type\`, \`version\`, \`data\`, and \`metadata\`: \`recordedAt\` (UTC, microseconds, strictly later than the
event before it in its stream), \`actor\`, \`commandId\`, \`commandHash\`, \`correlationId\`, \`causationId?\`, \`timebankId?\`.
Time is whole minutes; \`debit\` pays and \`credit\` receives. A field marked **sealed** is encrypted under the key of the
person it is about, and can't be read once that person is erased.
`;
}

function section(context: (typeof CONTEXTS)[number]): string {
  const own = events.filter((event) => event.context === context);
  return [`\n## ${context.title}: \`${own[0]!.category}-{id}\`\n`, ...own.map(describe)].join('\n');
}

function describe({ name, version, personal, data }: EventOfCode): string {
  const fields = data.getProperties().map((field) => fieldRow(field, personal.includes(field.name)));
  const table = fields.length > 0 ? ['| field | type | |', '|---|---|---|', ...fields] : ['No fields.'];
  return [`### ${name} (version ${version})`, '', ...table, ''].join('\n');
}

function fieldRow(field: ts.Symbol, isSealed: boolean): string {
  const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(field));
  const isNullable = checker.typeToString(checker.getTypeOfSymbol(field)).includes('null');
  const text = isSealed
    ? '**sealed**'
    : `\`${checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)}\``;
  const notes = ts.displayPartsToString(field.getDocumentationComment(checker)).replace(/\s+/g, ' ');
  const written = `${text}${isNullable && !isSealed ? ' or null' : ''}`.replace(/\|/g, '\\|');
  return `| \`${field.name}${isOptional ? '?' : ''}\` | ${written} | ${notes} |`;
}

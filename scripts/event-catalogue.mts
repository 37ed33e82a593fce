/**
 * Writes docs/events.md from the code: what each event is called, what it holds and what of that is sealed.
 * `npm run docs:events` writes it; with --check it only says whether the page is what the code says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

interface BuiltDecider {
  readonly category: string;
  readonly events: Readonly<Record<string, { version: number; personal?: { fields: readonly string[] } }>>;
}

const PAGE = 'docs/events.md';
const require = createRequire(import.meta.url);

/** Where each context's events are: the exported union's name, the file it is exported from, and its decider. */
const CONTEXTS = [
  { title: 'A timebank', lib: 'community', union: 'TimebankEvent', decider: 'timebankDecider' },
  { title: 'A member', lib: 'community', union: 'MemberEvent', decider: 'memberDecider' },
  { title: 'A ledger', lib: 'ledger', union: 'LedgerEvent', decider: 'ledgerDecider' },
  { title: 'API tokens', lib: 'identity', union: 'TokenEvent', decider: 'apiTokens' },
];

const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, process.cwd());
const files = CONTEXTS.map(({ lib }) => `libs/${lib}/src/index.ts`);
const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false });
const checker = program.getTypeChecker();

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

function section({ title, lib, union, decider }: (typeof CONTEXTS)[number]): string {
  const built = require(`../dist/libs/${lib}/src`)[decider] as BuiltDecider;
  const events = eventTypes(`libs/${lib}/src/index.ts`, union).sort((a, b) => order(built, a) - order(built, b));
  return [`\n## ${title}: \`${built.category}-{id}\`\n`, ...events.map((event) => describe(event, built))].join('\n');
}

function order(built: BuiltDecider, event: ts.Type): number {
  return Object.keys(built.events).indexOf(nameOf(event));
}

function eventTypes(file: string, union: string): ts.Type[] {
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  const exported = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === union);
  if (!exported) throw new Error(`${file} does not export ${union}`);
  const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const type = checker.getDeclaredTypeOfSymbol(target);
  return type.isUnion() ? type.types : [type];
}

function nameOf(event: ts.Type): string {
  const type = checker.getTypeOfSymbol(event.getProperty('type')!);
  return (type as ts.StringLiteralType).value;
}

function describe(event: ts.Type, { events }: BuiltDecider): string {
  const name = nameOf(event);
  const { version, personal } = events[name]!;
  const data = checker.getTypeOfSymbol(event.getProperty('data')!);
  const fields = data.getProperties().map((field) => fieldRow(field, personal?.fields.includes(field.name) ?? false));
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

/**
 * Writes, from the code, what others may know of the events: which fields may leave (libs/publishing), a JSON Schema for
 * each event and the AsyncAPI document (docs/async-api). `npm run docs:async-api` writes them; with --check it only says
 * whether they are what the code says, and whether a reader of the last release still understands all that comes. With
 * --release what there is now becomes what readers of the last release know.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { CONTEXTS } from './contexts.mts';
import { eventsOf } from './event-types.mts';
import { asyncApi, envelope, type PublicMessage } from './async-api-document.mts';
import { schemasOf } from './json-schemas.mts';
import { PUBLIC_FIELDS_FOLDER, publicFieldsFiles } from './public-fields.mts';

const require = createRequire(import.meta.url);
const publishing = require('../dist/libs/publishing/src') as typeof import('../libs/publishing/src/index.ts');

const FOLDER = 'docs/async-api';
const RELEASED = join(FOLDER, 'released.json');
const SCHEMAS = join(FOLDER, 'schemas');

const { checker, events } = eventsOf(CONTEXTS);
const { objectSchema } = schemasOf(checker);
const messages = events.flatMap(({ context: { lib }, part, category, name, version, personal, data }) => {
  const known = publishing.topicOf(`${category}-`);
  if (!known && publishing.PRIVATE_CATEGORIES.includes(category)) return [];
  if (!known)
    throw new Error(`nobody has said whether ${category} is public (libs/publishing/src/catalogue/topics.ts)`);
  const schema = objectSchema(data, personal);
  const type = publishing.cloudEventType(known.context, name, version);
  const message: PublicMessage = {
    ...{ topic: known.topic, category, name, version, type },
    schema: envelope(type, name, version, schema),
  };
  return [{ ...message, lib, part, fields: Object.keys(message.schema.properties.data.properties ?? {}) }];
});

const wanted = new Map([
  ...(await Promise.all(
    [...publicFieldsFiles(messages)].map(async ([file, text]) => [file, await pretty(file, text)] as const),
  )),
  [join(FOLDER, 'asyncapi.json'), await json(asyncApi(messages, publishing.PUBLIC_TOPICS))],
  ...(await Promise.all(messages.map(async ({ type, schema }) => [fileOf(type), await json(schema)] as const))),
]);

if (process.argv.includes('--check')) {
  const faults = [...stale(), ...broken()];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  for (const folder of [SCHEMAS, PUBLIC_FIELDS_FOLDER]) rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of wanted) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (process.argv.includes('--release')) writeFileSync(RELEASED, await json(released()));

function stale(): string[] {
  const isStale = (file: string) => !existsSync(file) || readFileSync(file, 'utf8') !== wanted.get(file);
  const there = [SCHEMAS, PUBLIC_FIELDS_FOLDER].flatMap(filesBelow);
  const files = [...new Set([...wanted.keys(), ...there])];
  return files.filter(isStale).map((file) => `${file} is not what the code says: npm run docs:async-api`);
}

/** What readers of the last release would not understand. */
function broken(): string[] {
  const before = JSON.parse(readFileSync(RELEASED, 'utf8')) as ReturnType<typeof released>;
  const now = released();
  return Object.entries(before).flatMap(([type, { topic, schema }]) => {
    const current = now[type];
    if (!current || current.topic !== topic) return [`${topic}: ${type} no longer comes, and readers wait for it`];
    return publishing.breaks(schema, current.schema).map((what) => `${topic}: ${type}: ${what}`);
  });
}

function released() {
  return Object.fromEntries(messages.map(({ type, topic, schema }) => [type, { topic, schema }]));
}

function fileOf(type: string): string {
  return join(SCHEMAS, `${type}.json`);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const there = readdirSync(folder, { recursive: true, withFileTypes: true });
  return there.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function json(value: object): Promise<string> {
  return pretty('it.json', JSON.stringify(value));
}

async function pretty(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startedApi, type StartedForTest } from '../testing/started-api';

const SOURCES = join(__dirname, '..');

type Json = { readonly [name: string]: Json | undefined } & readonly Json[];

/** Every value in a document with the path to it. */
function* walk(value: unknown, path: string[] = []): Generator<[string[], Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value as Record<string, unknown>];
  for (const [name, item] of Object.entries(value)) yield* walk(item, [...path, name]);
}

describe('the OpenAPI document', () => {
  let api: StartedForTest;
  const documents: Record<string, Json> = {};

  beforeAll(async () => {
    api = await startedApi();
    for (const language of ['cy', 'en']) {
      const answer = await fetch(`${api.address}/api/openapi.json`, { headers: { 'accept-language': language } });
      documents[language] = (await answer.json()) as Json;
    }
  });
  afterAll(() => api.stop());

  const operations = (language: string) =>
    Object.entries(documents[language]?.['paths'] ?? {}).flatMap(([path, item]) =>
      Object.entries(item as Json).map(([method, operation]) => ({ method, path, operation: operation as Json })),
    );

  it('is of version 3.1, and of the same shape in both languages', () => {
    expect(documents['en']?.['openapi']).toBe('3.1.0');
    const shape = (language: string) => [...walk(documents[language])].map(([path]) => path.join('/'));
    expect(shape('cy')).toEqual(shape('en'));
    expect(JSON.stringify(documents['en'])).not.toContain('x-wording');
  });

  it('has one shape for each name: of two classes with the same name one would be lost', () => {
    const files = globSync('**/*.ts', { cwd: SOURCES }).filter((path) => !/spec\.ts$|testing\//.test(path));
    const named = files.flatMap((path) => {
      const source = readFileSync(join(SOURCES, path), 'utf8');
      return [...source.matchAll(/^(?:export )?(?:abstract )?class (\w+(?:Dto|Answer))\b/gm)].map(([, name]) => name!);
    });
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name, place) => named.indexOf(name) !== place)).toEqual([]);
  });

  it('refers only to what is in it', () => {
    const document = documents['en'];
    const references = [...walk(document)].map(([, value]) => value['$ref']).filter((ref) => typeof ref === 'string');
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce<Json | undefined>((at, name) => at?.[name], document);
      expect([reference, found]).toEqual([reference, expect.any(Object)]);
    }
  });

  it('says of each operation what it does, who may, what it answers and what can go wrong', () => {
    expect(operations('en').length).toBeGreaterThan(30);
    for (const { method, path, operation } of operations('en')) {
      const where = `${method} ${path}`;
      const roles = operation['x-roles'];
      expect([where, operation['summary'], operation['security'], roles]).toEqual([
        where,
        expect.stringMatching(/\w/),
        [{ token: [] }],
        expect.arrayContaining(['administrator']),
      ]);
      const statuses = Object.keys(operation['responses'] ?? {});
      expect([where, statuses]).toEqual([where, expect.arrayContaining(['400', '401', '403', '404', '429', '500'])]);
      expect([where, statuses.some((status) => status.startsWith('2'))]).toEqual([where, true]);
      if (method === 'post') {
        expect([where, statuses]).toEqual([where, expect.arrayContaining(['409', '422'])]);
        const names = ((operation['parameters'] ?? []) as unknown as { name: string; required: boolean }[]).filter(
          ({ required }) => required,
        );
        expect([where, names.map(({ name }) => name)]).toEqual([where, expect.arrayContaining(['Idempotency-Key'])]);
      }
    }
  });

  it('tells of every part of an address and of every header that is needed', () => {
    const parameters = (where: string) => {
      const found = operations('en').find(({ method, path }) => `${method} ${path}` === where);
      return (found?.operation['parameters'] ?? []) as unknown as { name: string; in: string; required: boolean }[];
    };
    for (const { method, path } of operations('en')) {
      const inPath = parameters(`${method} ${path}`).filter((parameter) => parameter.in === 'path');
      const inBraces = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([path, inPath.map(({ name }) => name)]).toEqual([path, inBraces]);
    }
    const change = parameters('patch /api/v1/timebanks/{timebank}/members/{member}');
    expect(change).toContainEqual(expect.objectContaining({ name: 'If-Match', in: 'header', required: true }));
    const names = parameters('get /api/v1/timebanks/{timebank}/events').map(({ name }) => name);
    expect(names).toContain('Last-Event-ID');
    expect(names).not.toContain('Awr-After');
  });

  it('describes every field, in Welsh too', () => {
    const texts = (language: string) =>
      [...walk(documents[language]?.['components']?.['schemas'])]
        .filter(([path]) => path.at(-2) === 'properties' && !path[0]?.includes('Problem'))
        .map(([path, field]) => [path.join('.'), field['description']] as const);
    const [cy, en] = [new Map(texts('cy')), texts('en')];
    for (const [name, text] of en) {
      expect([name, text, cy.get(name)]).toEqual([name, expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
    }
    const same = en.filter(([name, text]) => cy.get(name) === text).map(([name]) => name);
    expect(same).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { PUBLIC_FIELDS } from '../catalogue/fields-by-event';
import { topicOf } from '../catalogue/topics';
import { cloudEventType } from '../cloud-events/cloud-event';
import { breaks } from './compatibility';
import type { JsonSchema } from './json-schema';

const FOLDER = join(__dirname, '../../../../docs/async-api');
const read = <It>(file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as It;

describe('what is said of the public events', () => {
  const files = readdirSync(join(FOLDER, 'schemas'));
  const types = Object.entries(PUBLIC_FIELDS).map(([name, { category, version }]) =>
    cloudEventType(topicOf(`${category}-`)!.context, name, version),
  );

  it('has a schema for each event that may leave, and for no other', () => {
    expect(files.map((file) => file.replace(/\.json$/, '')).sort()).toEqual([...types].sort());
  });

  // By name, and in every event: one that seals nothing has no other guard for what somebody wrote.
  it('is never what people wrote, are called or can be reached by', () => {
    const words = ['note', 'declinedNote', 'recorderName', 'why', 'words'];
    const person = ['givenName', 'familyName', 'email', 'phone', 'address', 'notes', 'birthday', 'ageBand'];
    const leaving = Object.entries(PUBLIC_FIELDS).flatMap(([event, { fields }]) =>
      fields.filter((field) => [...words, ...person].includes(field)).map((field) => `${event}.${field}`),
    );
    expect(leaving).toEqual([]);
  });

  it('is in schemas that are JSON Schema, and let no other fields through than the catalogue', () => {
    const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true }));
    for (const file of files) {
      const schema = read<JsonSchema & { title: string }>(join('schemas', file));
      expect(() => ajv.compile(schema)).not.toThrow();
      const name = schema.title.split('.')[3]!;
      expect(Object.keys(schema.properties!['data']!.properties ?? {})).toEqual(PUBLIC_FIELDS[name]!.fields);
    }
  });

  it('is understood by whoever reads as of the last release', () => {
    const released = read<Record<string, { schema: JsonSchema }>>('released.json');
    expect(Object.keys(released).length).toBeGreaterThan(0);
    for (const [type, { schema }] of Object.entries(released)) {
      expect([type, breaks(schema, read<JsonSchema>(join('schemas', `${type}.json`)))]).toEqual([type, []]);
    }
  });

  it('is in an AsyncAPI 3 document that its own parser accepts', async () => {
    const { Parser, fromFile } = await import('@asyncapi/parser');
    const { document, diagnostics } = await fromFile(new Parser(), join(FOLDER, 'asyncapi.json')).parse();
    // 0 is an error; others are advice.
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(document!.version()).toBe('3.0.0');
    expect(document!.allMessages().all()).toHaveLength(types.length);
  });
});

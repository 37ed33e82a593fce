import { breaks } from './compatibility';
import type { JsonSchema } from './json-schema';

const object = (properties: Record<string, JsonSchema>, ...optional: string[]): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const text: JsonSchema = { type: 'string' };
const whole: JsonSchema = { type: 'integer' };

describe('what breaks a reader of the last version', () => {
  const entry = object({ minutes: whole, note: text, kind: { enum: ['a', 'b'] } }, 'note');

  it('is nothing where nothing changed, or where there are more fields', () => {
    expect(breaks(entry, entry)).toEqual([]);
    expect(breaks(entry, object({ ...entry.properties, area: text }, 'note', 'area'))).toEqual([]);
    expect(breaks(entry, object({ ...entry.properties, area: text }, 'note'))).toEqual([]);
  });

  it('is nothing where less is possible than before', () => {
    expect(breaks(entry, object({ ...entry.properties, kind: { const: 'a' } }))).toEqual([]);
    expect(breaks({ anyOf: [text, { type: 'null' }] }, text)).toEqual([]);
  });

  it.each<[string, JsonSchema, string]>([
    ['a field that is gone', object({ minutes: whole, kind: { enum: ['a', 'b'] } }), '/note is gone'],
    ['a field that may be left out', object(entry.properties!, 'note', 'minutes'), '/minutes may now be left out'],
    [
      'a field of another type',
      object({ ...entry.properties, minutes: text }, 'note'),
      '/minutes was integer and is string',
    ],
    [
      'a value that was not known',
      object({ ...entry.properties, kind: { enum: ['a', 'c'] } }, 'note'),
      '/kind may now be "c"',
    ],
    [
      'a field that may be null',
      object({ ...entry.properties, minutes: { anyOf: [whole, { type: 'null' }] } }, 'note'),
      '/minutes was integer and is null',
    ],
  ])('is %s', (_, now, said) => expect(breaks(entry, now)).toEqual([said]));

  it('is found inside lists and tables too', () => {
    expect(breaks({ type: 'array', items: entry }, { type: 'array', items: object({}) })).toContain(
      '/*/minutes is gone',
    );
    const table = (of: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: of });
    expect(breaks(table(text), table(whole))).toEqual(['/* was string and is integer']);
  });
});

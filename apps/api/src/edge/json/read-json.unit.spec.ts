import fc from 'fast-check';
import { Problem } from '../problems/problem';
import { faultInJson } from './json-fault';
import { MOST_LEVELS, readJson } from './read-json';

const read = (text: string) => readJson(Buffer.from(text));

function problem(body: string | Buffer): Partial<Problem> {
  try {
    readJson(Buffer.from(body));
  } catch (thrown) {
    if (thrown instanceof Problem) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
  return {};
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('reading JSON', () => {
  it('gives what any JSON says', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        fc.pre(!text.includes('__proto__') && !text.includes('\\u0000') && !/\p{Surrogate}/u.test(text));
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes a byte order mark, and an empty body as none', () => {
    expect(read('\uFEFF{"a":1}')).toEqual({ a: 1 });
    expect(read('')).toBeUndefined();
  });

  it.each([
    ['{"a":}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['{\n  "a": 01\n}', 2, 9],
    ['{"a":"b', 1, 6],
    ['[1 2]', 1, 4],
    ['{a:1}', 1, 2],
    ['{"a" 1}', 1, 6],
    ['', 0, 0],
    ['nul', 1, 1],
    ['{} x', 1, 4],
    ['{"a":"\t"}', 1, 6],
    ['[1,', 1, 4],
  ])('says where %j is not JSON', (text, line, column) => {
    expect(problem(text)).toEqual(text === '' ? {} : { code: 'malformed-json', details: { line, column } });
  });

  it('refuses what can’t be kept as UTF-8, written out or escaped, in names or in values', () => {
    expect(problem(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])).code).toBe('text-not-unicode');
    expect(problem('{"note":"\\ud800"}').code).toBe('text-not-unicode');
    expect(problem('{"\\udc00":1}').code).toBe('text-not-unicode');
    expect(read('"\\ud83d\\ude00"')).toBe('😀');
  });

  it('refuses NUL, a name twice, and names that reach a prototype', () => {
    expect(problem('["a\\u0000"]').code).toBe('control-character');
    expect(problem('{"minutes":60,"minutes":600}').code).toBe('duplicate-field');
    expect(problem('{"minutes":60,"m\\u0069nutes":600}').code).toBe('duplicate-field');
    expect(problem('{"__proto__":{"roles":["administrator"]}}').code).toBe('forbidden-field');
    expect(problem('{"\\u005f_proto__":1}').code).toBe('forbidden-field');
    expect(problem('{"constructor":{"prototype":{}}}').code).toBe('forbidden-field');
  });

  it('is not misled by quotes, backslashes and colons within texts', () => {
    const tricky = { 'a":{"b': '\\', c: '\\"', d: ':::[[[{{{', 'e\\': ['"', '\\\\'] };
    expect(read(JSON.stringify(tricky))).toEqual(tricky);
  });

  it('goes as deep as anyone means it, and no deeper', () => {
    expect(problem(nested(MOST_LEVELS))).toEqual({});
    expect(problem(nested(MOST_LEVELS + 1)).code).toBe('nested-too-deeply');
    expect(problem(nested(500_000)).code).toBe('nested-too-deeply');
  });
});

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it('finds the first fault of any text: what stands before it could still become JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', '!', '"', '}', '\\', ','), (text, place, mark) => {
      const at = place % (text.length + 1);
      const damaged = text.slice(0, at) + mark + text.slice(at + 1);
      const fault = faultInJson(damaged);
      if (isJson(damaged)) expect(fault).toBe(damaged.length);
      else expect(faultInJson(damaged.slice(0, fault))).toBe(fault);
    }),
  );
});

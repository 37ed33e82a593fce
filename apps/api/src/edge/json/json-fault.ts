const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** What may come next while reading JSON: a value, a name, a punctuation mark, or the end. */
type Expected = 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or end';

/** Where a text stops being JSON (the index of the first character that can't be), for V8 does not always say. */
export function faultInJson(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at) ?? at;
    const mark = text[at];
    if (mark === undefined || (expected === ', or end' && open.length === 0)) return at;
    if (expected === 'name' || expected === 'name or }') {
      const next: number | undefined = skip(STRING, text, at);
      if (next !== undefined) [at, expected] = [next, ':'];
      else if (mark === '}' && expected === 'name or }') [at, expected] = [close(open, at), ', or end'];
      else return at;
    } else if (expected === ':') {
      if (mark !== ':') return at;
      [at, expected] = [at + 1, 'value'];
    } else if (expected === ', or end') {
      const inside = open.at(-1);
      if (mark === ',') [at, expected] = [at + 1, inside === '{' ? 'name' : 'value'];
      else if (mark === (inside === '{' ? '}' : ']')) at = close(open, at);
      else return at;
    } else if (mark === '{' || mark === '[') {
      open.push(mark);
      [at, expected] = [at + 1, mark === '{' ? 'name or }' : 'value or ]'];
    } else if (mark === ']' && expected === 'value or ]') {
      [at, expected] = [close(open, at), ', or end'];
    } else {
      const next: number | undefined = skip(STRING, text, at) ?? skip(NUMBER, text, at) ?? skip(WORD, text, at);
      if (next === undefined) return at;
      [at, expected] = [next, ', or end'];
    }
  }
}

function skip(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function close(open: unknown[], at: number): number {
  open.pop();
  return at + 1;
}

/** The line and column, both from 1, of a place in a text. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}

import { printable } from './printable';

const hasLatin = (codePoint: number) => codePoint < 0x250;

describe('text as it can be printed', () => {
  it.each([
    ['Tŷ’r Ŵyl'.replace('’', "'"), "Tŷ'r Ŵyl"],
    ['W\u0302yl', 'Ŵyl'.replace('Ŵ', '\u0174')],
    ['a\tb\u0000c', 'a b c'],
    ['un\r\ndau\rtri', 'un\ndau\ntri'],
    ['a\u200db\ufeff', 'ab'],
    ['生日', '\ufffd\ufffd'],
    ['🎉!', '\ufffd!'],
  ])('%j becomes %j', (text, printed) => expect(printable(text, hasLatin)).toBe(printed));
});

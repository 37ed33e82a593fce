import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The words that stand somewhere in some bytes: as they are, in small letters, without accents, or in UTF-16. */
export function wordsIn(bytes: Buffer | string, words: readonly string[]): string[] {
  const buffer = Buffer.from(bytes as Buffer);
  const lower = Buffer.from(buffer.toString('latin1').toLowerCase(), 'latin1');
  return words.filter((word) => {
    const small = word.toLowerCase();
    const plain = small.normalize('NFD').replace(/\p{M}/gu, '');
    const forms = [word, small, plain].map((form) => Buffer.from(form));
    const wide = Buffer.from(word, 'utf16le');
    const encoded = Buffer.from(Buffer.from(word).toString('base64').replace(/=+$/, '').slice(1, -2));
    return (
      [...forms, wide, encoded].some((form) => buffer.includes(form)) || forms.some((form) => lower.includes(form))
    );
  });
}

/** The files of a folder, and of those in it, that hold any of the words, with which. */
export function filesHolding(folder: string, words: readonly string[]): Record<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const found = files.map((name) => [name, wordsIn(readFileSync(join(folder, name)), words)] as const);
  return Object.fromEntries(found.filter(([, here]) => here.length > 0));
}

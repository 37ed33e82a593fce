import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@awr/kernel';
import { CODES, COLUMNS, type Column, SHEET_KINDS } from './index';

const manual = (name: string) => readFileSync(join(__dirname, '../../../docs', name), 'utf8');

describe.each<[string, Language]>([
  ['import.md', 'en'],
  ['mewnforio.md', 'cy'],
])('docs/%s', (name, language) => {
  const text = manual(name);

  it.each(CODES)('says what the code %s means', (code) => expect(text).toContain(`\`${code}\``));

  it.each(SHEET_KINDS)('names the columns of %s', (kind) => {
    const columns = Object.values<Column>(COLUMNS[kind]).filter(({ code }) => code !== 'name');
    for (const { label } of columns) expect(text).toContain(label[language]);
  });
});

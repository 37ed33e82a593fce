import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../docs/decisions');
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

describe('the list of decisions', () => {
  const pages = readdirSync(FOLDER).filter((file) => /^\d{4}-.+\.md$/.test(file));
  const listed = [...read('README.md').matchAll(/^- \[(.+)\]\((.+)\)$/gm)].map(([, title, file]) => ({ title, file }));

  it.each(pages)('has %s once, under its own title', (file) => {
    const [, title] = /^# (.+)$/m.exec(read(file)) ?? [];
    expect(listed.filter((each) => each.file === file)).toEqual([{ title, file }]);
  });

  it('gives each a number of its own, by which others speak of it', () => {
    const numbers = pages.map((file) => Number(file.slice(0, 4)));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { title, file } of listed) expect(title).toMatch(new RegExp(`^${Number(file?.slice(0, 4))}\\. `));
  });

  it('has nothing else', () => expect(listed).toHaveLength(pages.length));
});

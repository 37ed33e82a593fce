import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gatheredLog } from './gathered-log';

describe('a log whose lines are gathered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');
  const texts = (file: string) => written(file).map((line) => line && (JSON.parse(line) as { msg: string }).msg);

  it('writes a line though no other follows', async () => {
    const file = join(folder, 'one');
    gatheredLog('info', file).info('listening');
    while (written(file)[0] === '') await setTimeout(10);
    expect(texts(file)).toEqual(['listening']);
  });

  it('writes all of many, in order', async () => {
    const file = join(folder, 'many');
    const log = gatheredLog('info', file);
    const said = Array.from({ length: 2_000 }, (_, n) => `answered ${n}`);
    for (const text of said) log.info(text);
    while (written(file).length < said.length) await setTimeout(10);
    expect(texts(file)).toEqual(said);
  });
});

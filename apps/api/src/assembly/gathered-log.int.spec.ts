import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gatheredLog } from './gathered-log';

describe('a log whose lines are gathered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What whole lines say; nothing while the file is yet to be opened. */
  const texts = (file: string): string[] => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  };
  const untilThereAre = async (count: number, file: string): Promise<void> => {
    while (texts(file).length < count) await setTimeout(10);
  };

  it('writes a line though no other follows', async () => {
    const file = join(folder, 'one');
    gatheredLog('info', file).info('listening');
    await untilThereAre(1, file);
    expect(texts(file)).toEqual(['listening']);
  });

  it('writes all of many, in order', async () => {
    const file = join(folder, 'many');
    const log = gatheredLog('info', file);
    const said = Array.from({ length: 2_000 }, (_, n) => `answered ${n}`);
    for (const text of said) log.info(text);
    await untilThereAre(said.length, file);
    expect(texts(file)).toEqual(said);
  });
});

import { createServer } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectProblem } from '../support/problems';
import { startExpectingNo } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { TimebankOverHttp } from '../support/timebank-over-http';

describe('settings', () => {
  const folder = aFolder();
  const file = join(folder, 'a-file');
  beforeAll(() => writeFileSync(file, 'Annwyl Nia,\n'));

  const refusedWith = async (env: NodeJS.ProcessEnv, ...words: string[]) => {
    const { code, stdout, stderr } = await startExpectingNo(join(folder, 'data'), env);
    expect([code, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) for (const word of words) expect(line).toContain(word);
    expect(lines[0]).not.toBe(lines[1]);
  };

  it.each([
    ['AWR_PORT', 'abc'],
    ['AWR_PORT', '70000'],
    ['AWR_RATE_LIMIT', '-1'],
    ['AWR_LOG_LEVEL', 'loud'],
  ])('that can’t be understood are refused in both languages: %s=%s', (name, value) =>
    refusedWith({ [name]: value }, name, value),
  );

  it('name a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await refusedWith({ AWR_PORT: String(port) }, String(port), 'AWR_PORT');
    other.close();
  });

  it('name an address that is not this machine’s', () =>
    refusedWith({ AWR_HOST: '192.0.2.1' }, '192.0.2.1', 'AWR_HOST'));

  it('name a file where a folder belongs', () => refusedWith({ AWR_DATA_DIR: file }, file, 'AWR_DATA_DIR'));

  it('keep a master key that is none from being shown', async () => {
    const { stderr } = await startExpectingNo(join(folder, 'data'), { AWR_MASTER_KEY: 'hunter2-hunter2' });
    expect(stderr).toContain('AWR_MASTER_KEY');
    expect(stderr).not.toContain('hunter2');
  });

  it('limit how often each token asks, and nobody else', async () => {
    const awr = await RunningAwr.start({ AWR_RATE_LIMIT: '6' });
    try {
      const timebank = await TimebankOverHttp.found(awr);
      const asking = { token: await timebank.token('relay') };
      await timebank.balances();
      let asked = 0;
      while ((await awr.get(timebank.at(''), asking)).status === 200) asked += 1;
      expect(asked).toBeGreaterThanOrEqual(6);
      const ask = (headers: Record<string, string>) => awr.get(timebank.at(''), { ...asking, headers });
      await expectProblem(ask, { status: 429, code: 'too-many-requests' });
      expect(Number((await ask({})).headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await awr.get(timebank.at(''), { token: timebank.broker })).status).toBe(200);
    } finally {
      await awr.remove();
    }
  });
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { awr, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { done, TimebankOverHttp } from '../support/timebank-over-http';

const SECRET = 'hunter2-hunter2-hunter2';

/** What is due is due by day and a minute after it began, so the message's time is put back by hand while Awr is stopped. */
function makeDue(folder: string): void {
  const db = new DatabaseSync(join(folder, 'notices.db'));
  db.exec('UPDATE messages SET next_at = 0');
  db.close();
}

describe('messages to members, by the built program', () => {
  const out = mkdtempSync(join(tmpdir(), 'awr-letters-e2e-'));
  let running: RunningAwr;
  let timebank: TimebankOverHttp;

  const waiting = async (state: string, many: number) => {
    let items: { noticeId: string; reason: string | null }[] = [];
    for (let look = 0; look < 500 && items.length !== many; look++) {
      items = (await timebank.get(`/notices?state=${state}`)).body.items as unknown as typeof items;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return items;
  };

  beforeAll(async () => {
    running = await RunningAwr.start({
      ...{ AWR_NOTICES_LETTERS: 'yes', AWR_LOG_LEVEL: 'trace' },
      // Nobody listens there.
      ...{ AWR_SMTP_URL: `smtp://awr:${SECRET}@127.0.0.1:9`, AWR_MAIL_FROM: 'post@cwm.example' },
    });
    timebank = await TimebankOverHttp.found(running);
    await timebank.join('CWM0001', { givenName: 'Gwenllian', contactBy: 'post', address: '1 Stryd y Bont, Dyffryn' });
    await timebank.join('CWM0002', { givenName: 'Llywelyn', contactBy: 'email', email: 'llywelyn@cwm.example' });
    await timebank.join('CWM0003', { contactBy: 'phone' });
    const erased = await timebank.join('CWM0004', { contactBy: 'post', address: '2 Stryd y Bont, Dyffryn' });
    for (const number of ['CWM0001', 'CWM0002', 'CWM0003', 'CWM0004']) await timebank.hours(number, 90);
    expect(await waiting('gathering', 4)).toHaveLength(4);
    await done(timebank.post(`/members/${erased}/erasure`, undefined));
    await running.stop();
    makeDue(running.folder);
    await running.start();
  });
  afterAll(async () => {
    await running.remove();
    rmSync(out, { recursive: true });
  });

  it('are kept until the server is there, or somebody prints them; whom nobody can tell is shown, and nobody erased is told', async () => {
    expect(await waiting('to-print', 1)).toHaveLength(1);
    expect(await waiting('queued', 1)).toMatchObject([{ reason: 'esocket', failedTries: 1 }]);
    expect(await waiting('unreached', 1)).toMatchObject([{ reason: 'by-phone' }]);
    expect(await waiting('dropped', 1)).toMatchObject([{ reason: null }]);
  });

  it('are listed, printed once and sent again by the command line', async () => {
    const [{ noticeId } = { noticeId: '' }] = await waiting('unreached', 1);
    expect(await awrJson(running.folder, 'notices', 'list', '--state', 'unreached')).toMatchObject([{ noticeId }]);
    const listed = await awr(running.folder, '--lang', 'cy', 'notices', 'list', '--state', 'unreached');
    expect(listed.stdout).toMatch(
      /\(CWM\d+\)\s+ni ddywedwyd\s+\d{4}-\d\d-\d\d \d\d:\d\d\s+mae\s+am\s+i\s+rywun\s+ffonio/,
    );
    const retried = await awrJson(running.folder, 'notices', 'retry', noticeId);
    expect(retried).toMatchObject({ noticeId, state: 'queued' });
    const file = join(out, 'letters.pdf');
    expect(await awrJson(running.folder, 'notices', 'letters', '--out', file)).toEqual({ letters: 1, file });
    expect(existsSync(file)).toBe(true);
    expect(await awrJson(running.folder, 'notices', 'letters', '--out', file)).toEqual({ letters: 0, file: null });
    const { stdout } = await awr(running.folder, '--lang', 'cy', 'notices', 'letters', '--out', file);
    expect(stdout).toBe('Nid oes llythyr yn aros.\n');
  });

  it('leave no secret, no name and no address in the logs', () => {
    expect(running.output).not.toMatch(/hunter2|Gwenllian|Llywelyn|Stryd y Bont|cwm\.example/);
  });
});

describe('an Awr that nobody told how', () => {
  it('tells nobody anything, and keeps nothing to tell', async () => {
    const running = await RunningAwr.start();
    const timebank = await TimebankOverHttp.found(running);
    await timebank.join('CWM0001', { contactBy: 'email', email: 'nia@cwm.example' });
    await timebank.hours('CWM0001', 90);
    expect((await timebank.get('/notices')).body).toEqual({ items: [], nextCursor: null });
    expect(existsSync(join(running.folder, 'notices.db'))).toBe(false);
    await running.remove();
  });
});

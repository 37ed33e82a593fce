import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@awr/kernel';
import { startApi, type StartedApi } from './start';

describe('starting and stopping', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'awr-start-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = () => startApi({ dataDir, port: 0, logLevel: 'silent', projections: 'inline', rateLimit: 0 });
  const found = ({ address, operatorKey }: StartedApi, key: string, accept = 'application/json') =>
    fetch(`${address}/api/v1/timebanks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${operatorKey}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        accept,
      },
      body: JSON.stringify({ name: { en: 'Valley' } }),
    });

  it('answers a request sent again after a restart as the first time', async () => {
    const key = newId();
    const before = await start();
    const first = await (await found(before, key)).json();
    await before.close();
    const after = await start();
    const again = await found(after, key);
    expect(await again.json()).toEqual(first);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    await after.close();
  });

  it('finishes what is under way when it is stopped', async () => {
    const api = await start();
    await found(api, newId());
    const underWay = Array.from({ length: 20 }, () => found(api, newId()));
    await Promise.race(underWay);
    await api.close();
    const statuses = (await Promise.allSettled(underWay)).map((one) =>
      one.status === 'fulfilled' ? one.value.status : 'not begun',
    );
    expect(statuses.every((status) => [201, 503, 'not begun'].includes(status))).toBe(true);
    const again = await start();
    const { items } = (await (
      await fetch(`${again.address}/api/v1/timebanks?limit=200`, {
        headers: { authorization: `Bearer ${again.operatorKey}` },
      })
    ).json()) as { items: unknown[] };
    // Whatever was answered is kept.
    expect(items.length).toBeGreaterThanOrEqual(1 + statuses.filter((status) => status === 201).length);
    await again.close();
  });

  it('refuses a folder on which another runs, and leaves that one alone', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ name: 'FolderIsHeld' });
    expect((await found(first, newId())).status).toBe(201);
    await first.close();
  });
});

import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const WINDOW = `from=${A_DAY}&to=${A_DAY}`;

describe('reciprocity over HTTP', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  const ids: string[] = [];
  const number = (n: number) => `CWM${String(n + 1).padStart(4, '0')}`;

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (let n = 0; n < 13; n += 1) ids.push(await timebank.join(number(n)));
    // Twelve in a round who each gave the next an hour; the thirteenth does nothing.
    for (let n = 0; n < 12; n += 1) await done(timebank.hours(number(n), 120));
    for (let n = 0; n < 12; n += 1) await done(timebank.gift(number(n), number((n + 1) % 12), 60));
    await done(timebank.gift(number(1), number(0), 30));
    await done(timebank.gift(number(5), 'pot', 10));
  });
  afterAll(() => awr.remove());

  it('tells how time went round, and where the entries behind it are', async () => {
    const { body } = await done(timebank.get(`/reciprocity?${WINDOW}`));
    expect(body).toMatchObject({
      members: { all: 13, active: 12, dormant: 1 },
      bothWays: { gaveTime: 12, usedTime: 0, both: 0 },
      giveAndTake: { members: 12, both: 12 },
      ties: { ties: 13, mutualTies: 2, share: 2 / 13 },
      weighted: { minutes: 750, answeredMinutes: 60 },
      circulation: { largestCircle: 12, largestCircleShare: 1, minutes: 750, clearedMinutes: 720 },
      turnover: { days: 1, paidMinutes: 760, averageHeldMinutes: 1430 },
    });
    const gifts = (body['entries'] as unknown as { kind: string; href: string }[]).find(({ kind }) => kind === 'gift')!;
    const entries = await done(awr.get(`${gifts.href}&limit=200`, { token: timebank.broker }));
    expect(entries.body.items).toHaveLength(14);
  });

  it('shows the broker who paid whom', async () => {
    const { body } = await done(timebank.get(`/reciprocity/network?${WINDOW}&mostTies=5`));
    expect(body).toMatchObject({ of: 'members', from: A_DAY, to: A_DAY, tiesInAll: 13 });
    expect(body['members']).toHaveLength(12);
    expect(body['ties']).toHaveLength(5);
    expect(body['ties']).toContainEqual({ from: ids[0], to: ids[1], minutes: 60 });
  });

  it('shows everybody else classes of members, by whole months, and nobody’s id', async () => {
    const token = await timebank.token('auditor');
    const { body } = await done(timebank.get(`/reciprocity/network?${WINDOW}`, { token }));
    expect(body).toMatchObject({ of: 'classes', from: `${A_DAY.slice(0, 7)}-01` });
    expect(body['classes']).toEqual([expect.objectContaining({ name: 'A', members: 10, credits: 'even' })]);
    expect(ids.some((id) => JSON.stringify(body).includes(id))).toBe(false);
    const group = `groupId=${timebank.id}`;
    expect((await timebank.get(`/reciprocity/network?${WINDOW}&${group}`, { token })).status).toBe(403);
  });

  it('asks for a window that ends after it begins', async () => {
    const { body } = await timebank.get('/reciprocity?from=2025-02-01&to=2025-01-01');
    const detail = 'The last day can’t be before the first (from).';
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '?to', code: 'before-the-first-day', detail }] });
    expect((await timebank.get('/reciprocity')).status).toBe(400);
  });
});

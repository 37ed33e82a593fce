import { awrJson } from '../support/program';
import { type Answer, RunningAwr } from '../support/running-awr';
import { done, TimebankOverHttp } from '../support/timebank-over-http';
import { dice } from './dice';
import { type Expected, PlainTimebank } from './plain-timebank';

jest.setTimeout(60_000);

const REQUESTS = 400;
const MONTHS = ['2025-01', '2025-02', '2025-03'];
const SEED = 20250913;

describe(`${REQUESTS} requests of every kind`, () => {
  const numbers = ['CWM0001', 'CWM0002', 'CWM0003', 'CWM0004'];
  const plain = new PlainTimebank(120, 1500);
  const throwDice = dice(SEED);
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let offer: string;
  let venue: string;
  let groups: readonly string[];
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr, { policy: { creditLimitMinutes: 120, capMinutes: 1500 } });
    for (const number of numbers) accounts.set(number, `member:${await timebank.join(number)}`);
    offer = await timebank.offer(45);
    venue = `venue:${String((await timebank.get(`/offers/${offer}`)).body['venueId'])}`;
    groups = [
      await timebank.make('/groups', { name: { en: 'Choir' } }),
      await timebank.make('/groups', { name: { en: 'Garden' } }),
    ];
    accounts.set('pot', 'pot');
  });
  afterAll(() => awr.remove());

  const one = <Item>(items: readonly Item[]): Item => items[throwDice(items.length)]!;

  /** Asks for something by chance; gives what came and what should have come. */
  async function ask(): Promise<[Answer, Expected]> {
    const month = one(MONTHS);
    const on = `${month}-1${throwDice(9)}`;
    const minutes = 1 + throwDice(240);
    const [from, to] = [one(numbers), one([...numbers, 'pot'])];
    switch (throwDice(6)) {
      case 0:
      case 1: {
        const group = throwDice(3) === 0 ? undefined : one(groups);
        const asked = timebank.post('/hours', { member: from, minutes, on, ...(group && { groupId: group }) });
        return [await asked, plain.hours(accounts.get(from)!, minutes, month, group)];
      }
      case 2:
      case 3: {
        const asked = timebank.post('/gifts', { from, to, minutes, on });
        return [await asked, plain.pay(accounts.get(from)!, accounts.get(to)!, minutes, month)];
      }
      case 4: {
        const adults = 1 + throwDice(3);
        const asked = timebank.post('/spends', { member: from, offerId: offer, adults, under16s: 0, on });
        return [await asked, plain.pay(accounts.get(from)!, venue, 45 * adults, month)];
      }
      default: {
        const number = 1 + throwDice(plain.entries.length + 2);
        const entry = `e-${String(number).padStart(6, '0')}`;
        const asked = timebank.post(`/entries/${entry}/reversal`, { reason: 'other', on });
        return [await asked, plain.undo(number, month)];
      }
    }
  }

  it('are each answered as somebody with paper and pencil would', async () => {
    const seen = new Set<string>();
    for (let request = 0; request < REQUESTS; request += 1) {
      const [{ status, body }, expected] = await ask();
      if ('entry' in expected) {
        expect([request, status, body['entryId']]).toEqual([
          request,
          201,
          `e-${String(expected.entry).padStart(6, '0')}`,
        ]);
      } else {
        expect({ request, ...body }).toMatchObject({ request, code: expected.refused });
        if (expected.most !== undefined) expect(body['details']).toMatchObject({ mostMinutes: expected.most });
      }
      seen.add('entry' in expected ? 'entry' : expected.refused);
    }
    // Else chance has left something out, and another seed is better.
    expect([...seen].sort()).toEqual([
      'already-reversed',
      'entry',
      'insufficient-credits',
      'over-cap',
      'reversal-of-reversal',
      'same-account',
      'unknown-entry',
    ]);
  });

  it('leave the balances, the statements and the totals that adding up gives', async () => {
    for (const [account, minutes] of await timebank.balances())
      expect([account, minutes]).toEqual([account, plain.balance(account)]);
    for (const number of numbers) {
      const account = accounts.get(number)!;
      const { body } = await done(timebank.get(`/members/${number}/statement?limit=200`));
      let balance = 0;
      const lines = plain.entries.flatMap(({ from, to, minutes }, at) => {
        if (from !== account && to !== account) return [];
        const change = to === account ? minutes : -minutes;
        balance += change;
        return [[`e-${String(at + 1).padStart(6, '0')}`, change, balance]];
      });
      const told = body.items.map((line) => [line['entryId'], line['minutes'], line['balance']]);
      expect(told).toEqual(lines.reverse());
    }
    for (const by of ['month', 'group'] as const) {
      const { body } = await done(timebank.get(`/reports/hours?by=${by}`));
      const told = Object.fromEntries(body.items.map(({ of, minutes }) => [of ?? 'none', minutes]));
      expect(told).toEqual(plain.standing(by));
    }
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true, entries: plain.entries.length });
  });

  it('are all listed, page by page, each once', async () => {
    const listed: string[] = [];
    for (let path = '/entries?limit=37'; path !== '';) {
      const { body } = await done(timebank.get(path));
      listed.push(...body.items.map(({ entryId }) => entryId));
      const { nextCursor: next } = body as unknown as { nextCursor: string | null };
      path = next === null ? '' : `/entries?limit=37&cursor=${next}`;
    }
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toHaveLength(plain.entries.length);
  });
});

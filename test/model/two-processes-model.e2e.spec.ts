import { AwrApart } from '../support/awr-apart';
import { describeWithPostgres } from '../support/postgres';
import { awrJson } from '../support/program';
import { A_DAY, done, positionOf, TimebankOverHttp } from '../support/timebank-over-http';
import { type Asked, BusyClients, entryOf, type Request } from './busy-clients';
import { type Expected, RunningTotals } from './running-totals';

/** The full size is AWR_TEST_COMMANDS=100000. A seed that is printed with a failure, set here, throws the same dice. */
const COMMANDS = Number(process.env['AWR_TEST_COMMANDS'] || 2_000);
const SEED = Number(process.env['AWR_TEST_SEED'] || 20250913);
const CLIENTS_EACH = 8;

jest.setTimeout(120_000 + COMMANDS * 60);

describeWithPostgres(`${COMMANDS} commands to two processes, seed ${SEED}`, () => {
  const numbers = Array.from({ length: 10 }, (_, at) => `CWM${String(at + 1).padStart(4, '0')}`);
  const accounts = new Map<string, string>([['pot', 'pot']]);
  let apart: AwrApart;
  let timebank: TimebankOverHttp;
  let clients: BusyClients;
  /** What paper says that each account holds in the end. */
  const totals = new Map<string, number>();

  beforeAll(async () => {
    apart = await AwrApart.start(2);
    timebank = await TimebankOverHttp.found(apart.apis[0]!, { policy: { creditLimitMinutes: 120, capMinutes: 1500 } });
    for (const number of numbers) accounts.set(number, `member:${await timebank.join(number)}`);
    const offer = await timebank.offer(45);
    const venue = `venue:${String((await timebank.get(`/offers/${offer}`)).body['venueId'])}`;
    clients = new BusyClients(apart.apis, timebank.broker, (throwDice, entries) =>
      requestBy(throwDice, entries, offer, venue),
    );
  });
  afterAll(() => apart.remove());

  function requestBy(throwDice: (below: number) => number, entries: number, offer: string, venue: string): Request {
    const one = <Item>(items: readonly Item[]): Item => items[throwDice(items.length)]!;
    const minutes = 1 + throwDice(240);
    const [from, to] = [one(numbers), one([...numbers, 'pot'])];
    const [payer, payee] = [accounts.get(from)!, accounts.get(to)!];
    switch (throwDice(6)) {
      case 0:
      case 1:
        return request('/hours', { member: from, minutes, on: A_DAY }, { kind: 'hours', to: payer, minutes });
      case 2:
      case 3:
        return request('/gifts', { from, to, minutes, on: A_DAY }, { kind: 'pay', from: payer, to: payee, minutes });
      case 4: {
        const adults = 1 + throwDice(3);
        const body = { member: from, offerId: offer, adults, under16s: 0, on: A_DAY };
        return request('/spends', body, { kind: 'pay', from: payer, to: venue, minutes: 45 * adults });
      }
      default: {
        const entry = 1 + throwDice(entries + 2);
        const path = `/entries/e-${String(entry).padStart(6, '0')}/reversal`;
        return request(path, { reason: 'other', on: A_DAY }, { kind: 'undo', entry });
      }
    }
  }

  const request = (path: string, body: object, wish: Request['wish']): Request => ({
    wish,
    path: timebank.at(path),
    body,
  });

  it('are all answered, though one is killed and the other stopped in the middle', async () => {
    const asking = clients.ask(COMMANDS, CLIENTS_EACH, SEED);
    await until(() => clients.answered > COMMANDS * 0.3);
    await apart.apis[0]!.kill();
    await apart.apis[0]!.start();
    await until(() => clients.answered > COMMANDS * 0.6);
    expect(await apart.apis[1]!.stop('SIGTERM')).toBe(0);
    await apart.apis[1]!.start();
    await asking;
    expect(clients.answered).toBeGreaterThanOrEqual(COMMANDS);
    for (const process of [0, 1]) {
      const share = clients.asked.filter(({ by, answer }) => by === process && answer.status === 201).length;
      expect(share).toBeGreaterThan(clients.answered / 20);
    }
  });

  it('are answered as by somebody with paper and pencil, one after the other, in an order in which they were asked', () => {
    const paper = new RunningTotals(120, 1500);
    const accepted = clients.asked.filter(({ answer }) => answer.status === 201);
    const inOrder = [...accepted].sort((a, b) => entryOf(a.answer) - entryOf(b.answer));
    expect(inOrder.map(({ answer }) => entryOf(answer))).toEqual(inOrder.map((_, at) => at + 1));
    const open = withWindows(clients.asked, accepted);
    const seen = new Set<string>();
    for (let entries = 0; entries <= inOrder.length; entries += 1) {
      for (const asked of open.beginningAt(entries)) open.hold(asked);
      for (const asked of open.held()) if (isSo(paper.answer(asked.wish), asked)) open.settle(asked);
      expect(open.overdueAt(entries)).toEqual([]);
      const next = inOrder[entries];
      if (!next) continue;
      expect([paper.answer(next.wish), entries]).toEqual([{ entry: entries + 1 }, entries]);
      expect(next.after).toBeLessThanOrEqual(entries);
      paper.enter(next.wish);
    }
    expect(open.held()).toEqual([]);
    for (const { answer } of clients.asked) seen.add(answer.status === 201 ? 'entry' : String(answer.body['code']));
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['already-reversed', 'entry', 'insufficient-credits', 'over-cap', 'same-account']),
    );
    for (const [, account] of accounts) totals.set(account, paper.balance(account));
  });

  it('leave at both what adding up gives, and a log that is sound', async () => {
    const last = await done(timebank.hours(numbers[0]!, 1));
    const account = accounts.get(numbers[0]!)!;
    totals.set(account, totals.get(account)! + 1);
    for (const api of apart.apis) {
      const headers = { 'awr-after': positionOf(last) };
      const { body } = await done(api.get(timebank.at('/accounts?limit=200'), { token: timebank.broker, headers }));
      const told = new Map(body.items.map(({ accountId, minutes }) => [accountId, minutes]));
      for (const [of, minutes] of totals) expect([of, told.get(of as never)]).toEqual([of, minutes]);
    }
    expect(await awrJson(apart.apis[1]!.folder, 'verify')).toMatchObject({ sound: true });
  });
});

/** Whether what was answered is what paper says now. */
function isSo(expected: Expected, { answer }: Asked): boolean {
  if ('entry' in expected || answer.body['code'] !== expected.refused) return false;
  const details = answer.body['details'] as { mostMinutes?: number } | undefined;
  return expected.most === undefined || details?.mostMinutes === expected.most;
}

/**
 * Refusals, each with the stretch of the ledger in which it must have been right: after what had been answered when it
 * was asked, and before anything that was asked only after it was answered.
 */
function withWindows(all: readonly Asked[], accepted: readonly Asked[]) {
  const byNumber = [...accepted].sort((a, b) => a.number - b.number);
  const newest: number[] = [];
  for (const { answer } of byNumber) newest.push(Math.max(newest.at(-1) ?? 0, entryOf(answer)));
  const before = (sent: number): number => {
    let [low, high] = [0, byNumber.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byNumber[middle]!.number < sent) low = middle + 1;
      else high = middle;
    }
    return newest[low - 1] ?? 0;
  };
  const beginning = new Map<number, Asked[]>();
  const until = new Map<Asked, number>();
  for (const asked of all.filter(({ answer }) => answer.status !== 201)) {
    beginning.set(asked.after, [...(beginning.get(asked.after) ?? []), asked]);
    until.set(asked, Math.max(asked.after, before(asked.sentBefore)));
  }
  const holding = new Set<Asked>();
  return {
    beginningAt: (entries: number) => beginning.get(entries) ?? [],
    hold: (asked: Asked) => void holding.add(asked),
    settle: (asked: Asked) => void holding.delete(asked),
    held: () => [...holding],
    overdueAt: (entries: number) =>
      [...holding].filter((asked) => until.get(asked)! <= entries).map(({ wish, answer }) => [wish, answer.body]),
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

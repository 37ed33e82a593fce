import { RunningAwr } from '../support/running-awr';
import { sum, TimebankOverHttp } from '../support/timebank-over-http';

const SPENDS = 200;
const AFFORDABLE = 37;
const PRICE_MINUTES = 60;

describe('when everybody spends at once', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let offer: string;
  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    offer = await timebank.offer(PRICE_MINUTES);
    await timebank.join('CWM0001');
    await timebank.join('CWM0002');
    // Enough for so many, and a minute too little for one more.
    await timebank.hours('CWM0001', AFFORDABLE * PRICE_MINUTES + PRICE_MINUTES - 1);
  });
  afterAll(() => awr.remove());

  it(`lets exactly as many of ${SPENDS} spends through as the balance affords`, async () => {
    const answers = await Promise.all(Array.from({ length: SPENDS }, () => timebank.spend('CWM0001', offer)));
    const taken = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 422);
    expect([taken.length, refused.length]).toEqual([AFFORDABLE, SPENDS - AFFORDABLE]);
    for (const { body } of refused) {
      expect(body).toMatchObject({ code: 'insufficient-credits', details: { mostMinutes: PRICE_MINUTES - 1 } });
    }
    const entryIds = taken.map(({ body }) => String(body['entryId'])).sort();
    expect(entryIds).toEqual(Array.from({ length: AFFORDABLE }, (_, n) => `e-${String(n + 2).padStart(6, '0')}`));
    const balances = await timebank.balances();
    expect([...balances.values()].sort((a, b) => a - b)).toEqual([
      -(AFFORDABLE * PRICE_MINUTES + PRICE_MINUTES - 1),
      0,
      0,
      PRICE_MINUTES - 1,
      AFFORDABLE * PRICE_MINUTES,
    ]);
  });

  it('lets money go round in a circle as long as there is any, and loses none of it', async () => {
    await timebank.hours('CWM0002', 100);
    const toAndFro = Array.from({ length: 60 }, (_, n) =>
      n % 2 === 0 ? timebank.gift('CWM0001', 'CWM0002', 40) : timebank.gift('CWM0002', 'CWM0001', 40),
    );
    await Promise.all(toAndFro);
    const balances = await timebank.balances();
    expect(sum(balances.values())).toBe(0);
    const below = [...balances].filter(([account, minutes]) => account !== 'issuing' && minutes < 0);
    expect(below).toEqual([]);
  });

  it('keeps to the limit of a timebank that lets members go below zero', async () => {
    const generous = await TimebankOverHttp.found(awr, { policy: { creditLimitMinutes: 120 } });
    const ticket = await generous.offer(PRICE_MINUTES);
    await generous.join('CWM0001');
    const answers = await Promise.all(Array.from({ length: 10 }, () => generous.spend('CWM0001', ticket)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    const change = { changes: { creditLimitMinutes: 180 }, reason: 'A decision' };
    const changed = await awr.ask('PATCH', generous.at('/policy'), { token: generous.broker, body: change });
    expect(changed.status).toBe(200);
    const more = await Promise.all(Array.from({ length: 10 }, () => generous.spend('CWM0001', ticket)));
    expect(more.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

import { newId } from '@awr/kernel';
import { headOfLog } from '../support/log-head';
import { RunningAwr } from '../support/running-awr';
import { TimebankOverHttp } from '../support/timebank-over-http';

type Role = 'administrator' | 'auditor' | 'relay' | 'funder' | 'broker' | 'organisation' | 'venue' | 'member';

const BROKER: readonly Role[] = ['administrator', 'broker'];
const READERS: readonly Role[] = [...BROKER, 'auditor'];
const EVERYBODY_THERE: readonly Role[] = [...READERS, 'organisation', 'venue', 'member'];

/** Who may ask for what. Written down here, and not taken from the program, since this is the promise to keep. */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  'POST /timebanks': ['administrator'],
  'GET /timebanks': [...EVERYBODY_THERE, 'relay', 'funder'],
  'GET /timebanks/{timebank}': [...EVERYBODY_THERE, 'relay', 'funder'],
  'GET /timebanks/{timebank}/next-membership-number': READERS,
  'PATCH /timebanks/{timebank}': BROKER,
  'PATCH /timebanks/{timebank}/policy': BROKER,
  'GET /timebanks/{timebank}/contact': [...EVERYBODY_THERE, 'relay', 'funder'],
  'POST /timebanks/{timebank}/contact': BROKER,
  'POST /timebanks/{timebank}/members': BROKER,
  'GET /timebanks/{timebank}/members': READERS,
  'GET /timebanks/{timebank}/members/{member}': EVERYBODY_THERE,
  'PATCH /timebanks/{timebank}/members/{member}': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/members/{member}/leaving': BROKER,
  'POST /timebanks/{timebank}/members/{member}/return': BROKER,
  'POST /timebanks/{timebank}/members/{member}/merge': BROKER,
  'POST /timebanks/{timebank}/organisations/{organisation}/budget': BROKER,
  'GET /timebanks/{timebank}/organisations/{organisation}/budgets': [...READERS, 'organisation'],
  'POST /timebanks/{timebank}/holds': [...BROKER, 'venue', 'member'],
  'GET /timebanks/{timebank}/holds': [...READERS, 'venue', 'member'],
  'GET /timebanks/{timebank}/holds/{hold}': [...READERS, 'venue', 'member'],
  'POST /timebanks/{timebank}/holds/{hold}/settlement': [...BROKER, 'venue'],
  'POST /timebanks/{timebank}/holds/{hold}/release': [...BROKER, 'venue', 'member'],
  'POST /timebanks/{timebank}/grants': BROKER,
  'POST /timebanks/{timebank}/retirements': BROKER,
  'GET /timebanks/{timebank}/expiries/due': READERS,
  'POST /timebanks/{timebank}/expiries': BROKER,
  'GET /timebanks/{timebank}/expiry-notices/due': READERS,
  'POST /timebanks/{timebank}/expiry-notices': BROKER,
  'GET /timebanks/{timebank}/accounts/{account}/limits': [...READERS, 'member'],
  'POST /timebanks/{timebank}/accounts/{account}/limits': BROKER,
  'GET /timebanks/{timebank}/accounts/{account}/limit-changes': READERS,
  'GET /timebanks/{timebank}/limit-changes': READERS,
  'POST /timebanks/{timebank}/accounts/{account}/lock': BROKER,
  'POST /timebanks/{timebank}/accounts/{account}/unlock': BROKER,
  'POST /timebanks/{timebank}/entries/{entry}/correction': BROKER,
  'POST /timebanks/{timebank}/entries/{entry}/notes': BROKER,
  'POST /timebanks/{timebank}/entries/{entry}/disputes': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/entries/{entry}/disputes/resolution': BROKER,
  'GET /timebanks/{timebank}/entries/{entry}/remarks': [...READERS, 'member'],
  'GET /timebanks/{timebank}/disputes': READERS,
  'POST /timebanks/{timebank}/batches/{batch}/reversal': BROKER,
  'POST /timebanks/{timebank}/members/{member}/erasure': BROKER,
  'GET /timebanks/{timebank}/members/{member}/balance': [...READERS, 'member'],
  'GET /timebanks/{timebank}/members/{member}/statement': [...READERS, 'member'],
  'POST /timebanks/{timebank}/organisations': BROKER,
  'GET /timebanks/{timebank}/organisations': EVERYBODY_THERE,
  'GET /timebanks/{timebank}/organisations/{organisation}': EVERYBODY_THERE,
  'PATCH /timebanks/{timebank}/organisations/{organisation}': BROKER,
  'POST /timebanks/{timebank}/organisations/{organisation}/closing': BROKER,
  'POST /timebanks/{timebank}/organisations/{organisation}/reopening': BROKER,
  'POST /timebanks/{timebank}/groups': BROKER,
  'GET /timebanks/{timebank}/groups': EVERYBODY_THERE,
  'GET /timebanks/{timebank}/groups/{group}': EVERYBODY_THERE,
  'PATCH /timebanks/{timebank}/groups/{group}': BROKER,
  'POST /timebanks/{timebank}/groups/{group}/closing': BROKER,
  'POST /timebanks/{timebank}/groups/{group}/reopening': BROKER,
  'POST /timebanks/{timebank}/activities': BROKER,
  'GET /timebanks/{timebank}/activities': EVERYBODY_THERE,
  'GET /timebanks/{timebank}/activities/{activity}': EVERYBODY_THERE,
  'PATCH /timebanks/{timebank}/activities/{activity}': BROKER,
  'POST /timebanks/{timebank}/activities/{activity}/cancellation': BROKER,
  'POST /timebanks/{timebank}/venues': BROKER,
  'GET /timebanks/{timebank}/venues': EVERYBODY_THERE,
  'GET /timebanks/{timebank}/venues/{venue}': EVERYBODY_THERE,
  'PATCH /timebanks/{timebank}/venues/{venue}': BROKER,
  'POST /timebanks/{timebank}/venues/{venue}/closing': BROKER,
  'POST /timebanks/{timebank}/venues/{venue}/reopening': BROKER,
  'POST /timebanks/{timebank}/offers': BROKER,
  'GET /timebanks/{timebank}/offers': EVERYBODY_THERE,
  'GET /timebanks/{timebank}/offers/{offer}': EVERYBODY_THERE,
  'PATCH /timebanks/{timebank}/offers/{offer}': BROKER,
  'POST /timebanks/{timebank}/offers/{offer}/withdrawal': BROKER,
  'POST /timebanks/{timebank}/periods': BROKER,
  'GET /timebanks/{timebank}/periods': READERS,
  'GET /timebanks/{timebank}/periods/{period}': READERS,
  'GET /timebanks/{timebank}/periods/{period}/hours': READERS,
  'GET /timebanks/{timebank}/periods/{period}/balances': READERS,
  'GET /timebanks/{timebank}/periods/{period}/proof': [...READERS, 'member', 'venue'],
  'POST /timebanks/{timebank}/periods/{period}/reopening': BROKER,
  'POST /timebanks/{timebank}/agreements': BROKER,
  'GET /timebanks/{timebank}/agreements': READERS,
  'GET /timebanks/{timebank}/agreements/{agreement}': READERS,
  'POST /timebanks/{timebank}/agreements/{agreement}/acceptance': BROKER,
  'POST /timebanks/{timebank}/agreements/{agreement}/suspension': BROKER,
  'POST /timebanks/{timebank}/agreements/{agreement}/resumption': BROKER,
  'POST /timebanks/{timebank}/agreements/{agreement}/end': BROKER,
  'GET /timebanks/{timebank}/agreements/{agreement}/reconciliation': READERS,
  'GET /timebanks/{timebank}/partners': [...READERS, 'member'],
  'POST /timebanks/{timebank}/transfers': [...BROKER, 'member'],
  'GET /timebanks/{timebank}/transfers': READERS,
  'GET /timebanks/{timebank}/transfers/{transfer}': [...READERS, 'member'],
  'GET /timebanks/{timebank}/accounts': READERS,
  'GET /timebanks/{timebank}/accounts/{account}': [...READERS, 'member', 'venue'],
  'GET /timebanks/{timebank}/accounts/{account}/statement': [...READERS, 'member', 'venue'],
  'GET /timebanks/{timebank}/entries': [...READERS, 'organisation'],
  'GET /timebanks/{timebank}/entries/{entry}': [...READERS, 'organisation', 'venue', 'member'],
  'POST /timebanks/{timebank}/entries/{entry}/reversal': BROKER,
  'GET /timebanks/{timebank}/reports/hours': READERS,
  'GET /timebanks/{timebank}/reports/totals': READERS,
  'GET /timebanks/{timebank}/reports/funder': [...READERS, 'funder'],
  'GET /timebanks/{timebank}/reports/funder/entries': [...READERS, 'organisation'],
  'GET /timebanks/{timebank}/reports/organisations/{organisation}': [...READERS, 'organisation'],
  'GET /timebanks/{timebank}/reports/members/{member}/statement': [...READERS, 'member'],
  'GET /timebanks/{timebank}/reports/venues/{venue}/redemption': [...READERS, 'venue'],
  'GET /timebanks/{timebank}/reports/venues/{venue}/redemption/entries': [...READERS, 'venue'],
  'GET /timebanks/{timebank}/reports/entries/{entry}/receipt': [...READERS, 'organisation', 'venue', 'member'],
  'GET /timebanks/{timebank}/reports/work-list': READERS,
  'GET /timebanks/{timebank}/notices': READERS,
  'GET /timebanks/{timebank}/notices/letters': READERS,
  'POST /timebanks/{timebank}/notices/letters/printed': BROKER,
  'POST /timebanks/{timebank}/notices/{notice}/retry': BROKER,
  'GET /timebanks/{timebank}/reciprocity': READERS,
  'GET /timebanks/{timebank}/reciprocity/network': READERS,
  'GET /timebanks/{timebank}/exports/journal': READERS,
  'GET /timebanks/{timebank}/exports/tables/{table}': READERS,
  'GET /timebanks/{timebank}/exports/archive': READERS,
  'POST /timebanks/{timebank}/hours': [...BROKER, 'organisation'],
  'POST /timebanks/{timebank}/registers': [...BROKER, 'organisation'],
  'POST /timebanks/{timebank}/claims': [...BROKER, 'member'],
  'GET /timebanks/{timebank}/claims': [...READERS, 'organisation', 'member'],
  'GET /timebanks/{timebank}/claims/{claim}': [...READERS, 'organisation', 'member'],
  'POST /timebanks/{timebank}/claims/confirmations': [...BROKER, 'organisation'],
  'POST /timebanks/{timebank}/claims/{claim}/confirmation': [...BROKER, 'organisation'],
  'POST /timebanks/{timebank}/claims/{claim}/decline': [...BROKER, 'organisation'],
  'POST /timebanks/{timebank}/claims/{claim}/withdrawal': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/exchanges': [...BROKER, 'member'],
  'GET /timebanks/{timebank}/exchanges': [...READERS, 'member'],
  'GET /timebanks/{timebank}/exchanges/{exchange}': [...READERS, 'member'],
  'POST /timebanks/{timebank}/exchanges/{exchange}/agreement': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/exchanges/{exchange}/decline': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/exchanges/{exchange}/withdrawal': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/help': [...BROKER, 'member'],
  'GET /timebanks/{timebank}/help': [...READERS, 'member'],
  'GET /timebanks/{timebank}/help/{help}': [...READERS, 'member'],
  'GET /timebanks/{timebank}/help/{help}/matches': READERS,
  'PATCH /timebanks/{timebank}/help/{help}': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/help/{help}/withdrawal': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/help/{help}/closing': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/gifts': [...BROKER, 'member'],
  'POST /timebanks/{timebank}/spends': [...BROKER, 'venue', 'member'],
  'POST /timebanks/{timebank}/imports': BROKER,
  'GET /timebanks/{timebank}/events': [...READERS, 'relay'],
  'POST /tokens': BROKER,
  'GET /tokens': READERS,
  'DELETE /tokens/{token}': BROKER,
  'POST /operations/view-rebuilds': ['administrator'],
  'POST /operations/verifications': ['administrator'],
  'POST /operations/backups': ['administrator'],
};

const TIMEBANKS_OWN = Object.keys(MAY).filter((route) => route.includes('{timebank}'));
const EVERYTHING = Object.keys(MAY);

describe('who may ask for what', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let stranger: TimebankOverHttp;
  let head: number;
  const tokens: Partial<Record<Role, string>> = {};
  const places: Record<string, string> = {};

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    stranger = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    const memberId = await timebank.join('CWM0001');
    const organisationId = await timebank.make('/organisations', { name: { en: 'Tŷ Ni' } });
    const venueId = await timebank.make('/venues', { name: { en: 'Cinema' } });
    tokens.administrator = await timebank.token('administrator');
    tokens.auditor = await timebank.token('auditor');
    tokens.relay = await timebank.token('relay');
    tokens.funder = await timebank.token('funder');
    tokens.broker = timebank.broker;
    tokens.organisation = await timebank.token('organisation', { organisationId });
    tokens.venue = await timebank.token('venue', { venueId });
    tokens.member = await timebank.token('member', { memberId });
    // What isn't there, so that nobody who may do it does it to something.
    const absent = ['activity', 'offer', 'help', 'token', 'group', 'organisation', 'venue', 'agreement', 'transfer'];
    for (const name of absent) places[name] = newId();
    Object.assign(places, {
      timebank: timebank.id,
      member: 'CWM0404',
      account: 'pot',
      entry: 'e-999999',
      table: 'members',
      claim: 'c-999999',
      period: 'p-9999',
      exchange: 'x-999999',
      hold: newId(),
      notice: newId(),
      batch: newId(),
    });
  });
  beforeEach(() => (head = headOfLog(awr.folder)));
  afterEach(() => expect(headOfLog(awr.folder)).toBe(head));
  afterAll(() => awr.remove());

  /** Asks with a body that nothing is done for; the answer tells whether it was looked at. */
  const statusOf = async (route: string, token: string, at: Record<string, string> = places): Promise<number> => {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? '');
    // Nobody reads the events that would come, and nothing ends them.
    const leaving = new AbortController();
    const answer = await fetch(`${awr.address}/api/v1${path}`, {
      method,
      headers: {
        ...{ 'idempotency-key': newId(), 'content-type': 'application/json', 'if-match': '"m99"' },
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(method !== 'GET' && { body: '{"nonsense":true}' }),
      signal: leaving.signal,
    });
    leaving.abort();
    return answer.status;
  };

  it('is said for every route that there is', async () => {
    const { body } = await awr.get('/api/openapi.json');
    const { paths } = body as unknown as { paths: Record<string, Record<string, { 'x-roles': Role[] }>> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
        roles: [...operation['x-roles']].sort(),
      })),
    );
    expect(Object.fromEntries(routes.map(({ route, roles }) => [route, roles]))).toEqual(
      Object.fromEntries(Object.entries(MAY).map(([route, roles]) => [route, [...roles].sort()])),
    );
  });

  it.each(TIMEBANKS_OWN)('%s', async (route) => {
    const allowed: Role[] = [];
    for (const [role, token] of Object.entries(tokens) as [Role, string][]) {
      const status = await statusOf(route, token);
      if (status !== 403) allowed.push(role);
      expect([200, 400, 403, 404, 412]).toContain(status);
    }
    expect(allowed.sort()).toEqual([...MAY[route]!].sort());
  });

  it.each(EVERYTHING)('nobody without a good token: %s', async (route) => {
    const forged = `${timebank.broker.slice(0, -1)}${timebank.broker.endsWith('A') ? 'B' : 'A'}`;
    for (const token of ['', forged, 'awr_x', timebank.broker.slice(0, -2), `${awr.operatorKey}x`]) {
      expect(await statusOf(route, token)).toBe(401);
    }
  });

  it.each(TIMEBANKS_OWN)('nobody from another timebank, who can’t tell that there is this one: %s', async (route) => {
    for (const token of [stranger.broker, await strangersAdministrator()]) {
      const status = await statusOf(route, token);
      // Whoever holds a role that is not enough hears that first, of any timebank.
      expect(status).toBe(404);
      expect(await statusOf(route, token, { ...places, timebank: newId() })).toBe(status);
    }
  });

  it('an administrator of one timebank does nothing that concerns all of them', async () => {
    const routes = ['POST /timebanks', ...EVERYTHING.filter((route) => route.includes('/operations/'))];
    const { body } = await awr.post('/api/v1/timebanks', { name: { en: 'X' } }, { token: tokens.administrator! });
    expect(body).toMatchObject({ status: 403, code: 'not-allowed' });
    for (const route of routes)
      expect([route, [400, 403].includes(await statusOf(route, tokens.administrator!))]).toEqual([route, true]);
    const verify = await awr.post('/api/v1/operations/verifications', {}, { token: tokens.administrator! });
    expect(verify.status).toBe(403);
    const rebuild = await awr.post('/api/v1/operations/view-rebuilds', {}, { token: tokens.administrator! });
    expect(rebuild.status).toBe(403);
  });

  let administrator: Promise<string> | undefined;
  function strangersAdministrator(): Promise<string> {
    administrator ??= stranger.token('administrator').then((token) => {
      head = headOfLog(awr.folder);
      return token;
    });
    return administrator;
  }
});

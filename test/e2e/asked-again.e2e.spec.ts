import { newId } from '@awr/kernel';
import { type Answer, RunningAwr } from '../support/running-awr';
import { A_DAY, sum, TimebankOverHttp } from '../support/timebank-over-http';
import { headOfLog } from '../support/log-head';

/** A request that a client may have to send again. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly key: string;
  readonly headers?: Record<string, string>;
}

/** What must be the same however often it is asked: all but what says that it is a repeat. */
const told = ({ status, body }: Answer) => ({ status, body });

describe('requests that are sent again', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let requests: readonly Request[];
  let first: readonly object[];
  let balances: ReadonlyMap<string, number>;
  let head: number;

  const send = ({ method, path, body, key, headers }: Request): Promise<Answer> =>
    awr.ask(method, timebank.at(path), {
      token: timebank.broker,
      headers: { 'idempotency-key': key, ...headers },
      ...(body && { body }),
    });
  const post = (path: string, body?: object): Request => ({
    method: 'POST',
    path,
    key: newId(),
    ...(body && { body }),
  });

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    const offerId = await timebank.offer();
    const { items } = (await timebank.get('/venues')).body;
    const venueId: string = items[0]!['id'];
    for (const number of ['CWM0001', 'CWM0002', 'CWM0003']) await timebank.join(number);
    await timebank.hours('CWM0001', 600);
    await timebank.hours('CWM0001', 60);
    const activityId = await timebank.make('/activities', { title: { en: 'Planting' }, from: A_DAY });
    const etag = (await timebank.get('/members/CWM0002')).headers.get('etag')!;
    const lines = [{ member: 'CWM0002', minutes: 30 }];
    const newMember = { number: 'CWM0009', givenName: 'Gwen', language: 'cy', contactBy: 'none' };
    const changes = { changes: { capMinutes: 6000 }, reason: 'A decision' };
    requests = [
      post('/hours', { member: 'CWM0001', minutes: 90, on: A_DAY, note: 'Diolch' }),
      post('/registers', { on: A_DAY, lines: [...lines, { member: 'CWM0003', minutes: 45 }] }),
      post('/gifts', { from: 'CWM0001', to: 'pot', minutes: 10, on: A_DAY }),
      post('/spends', { member: 'CWM0001', offerId, adults: 1, under16s: 2, on: A_DAY }),
      post('/holds', { member: 'CWM0001', offerId, adults: 1, under16s: 0, forMinutes: 60 }),
      post('/entries/e-000002/reversal', { reason: 'recorded-twice' }),
      post('/members', newMember),
      post('/organisations', { name: { en: 'Tŷ Ni' } }),
      post('/groups', { name: { en: 'Garden' } }),
      post('/venues', { name: { en: 'Library' } }),
      post('/offers', { venueId, title: { en: 'Tea' }, minutesPerAdult: 15, minutesPerUnder16: 0 }),
      post(`/offers/${offerId}/withdrawal`),
      post(`/activities/${activityId}/cancellation`, { reason: 'Rain' }),
      { ...post('/policy', changes), method: 'PATCH' },
      { ...post('/members/CWM0002', { phone: '01234' }), method: 'PATCH', headers: { 'if-match': etag } },
      post('/grants', { member: 'CWM0001', minutes: 5, reason: 'thanks', on: A_DAY }),
      post('/entries/e-000001/correction', { reason: 'wrong-amount', minutes: 590 }),
      post('/entries/e-000002/notes', { note: 'Ffoniodd' }),
      post('/members/CWM0002/leaving', { reason: 'moved' }),
      post('/members/CWM0003/erasure'),
      // Refusals are answers too.
      post('/gifts', { from: 'CWM0001', to: 'CWM0001', minutes: 10, on: A_DAY }),
      post('/gifts', { from: 'CWM0001', to: 'pot', minutes: 5000, on: A_DAY }),
      post('/hours', { member: 'CWM0404', minutes: 10, on: A_DAY }),
    ];
  });
  afterAll(() => awr.remove());

  it('five times at once, each are done once and answered alike', async () => {
    const kinds: object[] = [];
    for (const request of requests) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => send(request)));
      kinds.push(told(answers[0]!));
      for (const answer of answers) expect({ request, ...told(answer) }).toEqual({ request, ...told(answers[0]!) });
      const isRefusal = answers[0]!.status >= 400;
      const replayed = answers.filter(({ headers }) => headers.has('idempotency-replayed'));
      if (!isRefusal) expect({ request, replayed: replayed.length }).toEqual({ request, replayed: 4 });
    }
    first = kinds;
    const statuses = first.map((answer) => (answer as Answer).status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(20);
    head = headOfLog(awr.folder);
    balances = await timebank.balances();
    expect(sum(balances.values())).toBe(0);
  });

  const everythingAsBefore = async () => {
    for (const [place, request] of requests.entries()) {
      for (let time = 0; time < 5; time += 1) {
        expect({ request, ...told(await send(request)) }).toEqual({ request, ...first[place] });
      }
    }
    expect(await timebank.balances()).toEqual(balances);
    expect(headOfLog(awr.folder)).toBe(head);
  };

  it('again one after the other, are answered as the first time', () => everythingAsBefore());

  it('after it was stopped and started, are answered as the first time', async () => {
    expect(await awr.stop()).toBe(0);
    await awr.start();
    await everythingAsBefore();
  });

  it('after it was killed and started, are answered as the first time', async () => {
    await awr.kill();
    await awr.start();
    await everythingAsBefore();
  });

  it('with other content are refused, and nothing is done', async () => {
    for (const request of requests.filter(({ body }) => body)) {
      const other = { ...request, body: { ...request.body, ...otherContent(request) } };
      const { status, body } = await send(other);
      expect({ request, status, code: body['code'] }).toEqual({ request, status: 422, code: 'command-id-reused' });
    }
    expect(headOfLog(awr.folder)).toBe(head);
  });

  it('by somebody else, are refused', async () => {
    const another = await timebank.token('broker');
    for (const request of requests) {
      const headers = { 'idempotency-key': request.key, ...request.headers };
      const asking = { token: another, headers, ...(request.body && { body: request.body }) };
      const { status, body } = await awr.ask(request.method, timebank.at(request.path), asking);
      expect({ request, status, code: body['code'] }).toEqual({ request, status: 422, code: 'command-id-reused' });
    }
  });
});

function otherContent({ path }: Request): object {
  if (path.includes('hours') || path.includes('gifts')) return { minutes: 11 };
  if (path === '/registers') return { category: 'other' };
  if (path === '/spends') return { adults: 2 };
  if (path.includes('reversal')) return { reason: 'other' };
  if (path.includes('leaving')) return { reason: 'other' };
  if (path === '/holds') return { forMinutes: 61 };
  if (path === '/grants') return { minutes: 6 };
  if (path.includes('correction')) return { minutes: 580 };
  if (path.includes('notes')) return { note: 'Eto' };
  if (path.includes('cancellation') || path === '/policy') return { reason: 'Another' };
  if (path === '/offers') return { title: { en: 'Coffee' } };
  return path.startsWith('/members') ? { givenName: 'Somebody' } : { name: { en: 'Another' } };
}

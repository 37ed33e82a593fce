import { newId } from '@awr/kernel';
import { type Answer, RunningAwr } from '../support/running-awr';
import { changingRoutes, routeOf } from '../support/changing-routes';
import { everyChange, type Request } from '../support/every-change';
import { A_DAY, sum, TimebankOverHttp } from '../support/timebank-over-http';
import { headOfLog } from '../support/log-head';

/** What is no command to a stream, so that asking again is told from asking anew in another way. */
const OTHERWISE = [
  // Each row is a command with an id of its own: test/e2e/command-line-import.
  'POST /imports',
  // A message is sent, and a letter printed, once, whoever asks how often: test/e2e/notices.
  'POST /notices/letters/printed',
  'POST /notices/{notice}/retry',
];

/** What must be the same however often it is asked: all but what says that it is a repeat. */
const told = ({ status, body }: Answer) => ({ status, body });

// Every kind of request is set up, and asked many times.
describe('requests that are sent again', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let requests: readonly Request[];
  let first: readonly object[];
  let balances: ReadonlyMap<string, number>;
  let head: number;
  /** How many of the requests, from the first on, are to succeed. */
  let changing: number;

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
    const changes = await everyChange(timebank);
    changing = changes.length;
    requests = [
      ...changes,
      // Refusals are answers too. Credits do not end here, so there is nothing to say of that.
      post('/expiries', {}),
      post('/expiry-notices', {}),
      post('/gifts', { from: 'CWM0001', to: 'CWM0001', minutes: 10, on: A_DAY }),
      post('/gifts', { from: 'CWM0001', to: 'pot', minutes: 5000, on: A_DAY }),
      post('/hours', { member: 'CWM0404', minutes: 10, on: A_DAY }),
    ];
  });
  afterAll(() => awr.remove());

  it('are of every kind that there is', async () => {
    const routes = await changingRoutes(awr);
    const asked = new Set(requests.map(({ method, path }) => routeOf(method, path, routes)));
    expect(routes.filter((route) => !asked.has(route))).toEqual(OTHERWISE);
  });

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
    const accepted = requests.filter((_, at) => (first[at] as Answer).status < 300);
    expect(accepted.map(({ path }) => path)).toEqual(requests.slice(0, changing).map(({ path }) => path));
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
    for (const { other, ...request } of requests) {
      if (!other) continue;
      const { status, body } = await send({ ...request, body: other });
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

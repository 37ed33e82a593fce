import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from './api';

describe('the command line asks an Awr', () => {
  const asked: IncomingMessage[] = [];
  let answers: { readonly status: number; readonly body: object }[];
  let server: Server;
  let api: Api;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      const { status, body } = answers.length > 1 ? answers.shift()! : answers[0]!;
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' }).end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    api = new Api(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'awr_1', 'en');
  });
  beforeEach(() => asked.splice(0));
  afterAll(() => server.close());

  const problem = (status: number, code: string) => ({ status, body: { status, code, title: code, detail: code } });
  const done = { status: 200, body: { id: 'm-1' } };

  it('again, with the same key, while that only takes a little longer', async () => {
    answers = [problem(503, 'view-behind'), problem(503, 'erasure-unfinished'), done];
    expect(await api.post('/members/m-1/erasure', {})).toEqual(done.body);
    const keys = asked.map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
  });

  it('not for ever, and says then what it was told', async () => {
    answers = [problem(503, 'view-behind')];
    await expect(api.get('/members')).rejects.toMatchObject({ problem: { code: 'view-behind' } });
    expect(asked).toHaveLength(5);
  });

  it('once where the answer is no', async () => {
    answers = [problem(404, 'unknown-member'), done];
    await expect(api.get('/members/m-2')).rejects.toMatchObject({ problem: { code: 'unknown-member' } });
    expect(asked).toHaveLength(1);
  });
});

import { startedApi, type StartedForTest } from '../testing/started-api';

interface Message {
  readonly id: string;
  readonly event?: string;
  readonly data?: { readonly type: string; readonly data: Record<string, unknown> };
}

/** The messages of an event stream, as they come. */
async function* messages(answer: Response): AsyncGenerator<Message> {
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields['data']) yield { ...fields, data: JSON.parse(fields['data'] as string) } as unknown as Message;
    }
  }
}

describe('a timebank’s events as they happen', () => {
  let api: StartedForTest;
  let timebank: string;
  const follow = (headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(`${api.address}/api/v1/timebanks/${timebank}/events`, {
      headers: { authorization: `Bearer ${api.operatorKey}`, ...headers },
      ...(signal && { signal }),
    });

  beforeAll(async () => {
    api = await startedApi();
    timebank = String((await api.post('/api/v1/timebanks', { name: { en: 'Here' } })).body['id']);
    await api.post('/api/v1/timebanks', { name: { en: 'Elsewhere' } });
  });

  it('come in order from a position on, without what is personal, and without other timebanks’', async () => {
    const leave = new AbortController();
    const answer = await follow({ 'last-event-id': '0' }, leave.signal);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const stream = messages(answer);
    const founded = (await stream.next()).value as Message;
    expect(founded).toMatchObject({ event: 'TimebankFounded', data: { data: { name: { en: 'Here' } } } });
    const joining = { number: 'M1', givenName: 'Nia', language: 'cy', contactBy: 'none' };
    const joined = await api.post(`/api/v1/timebanks/${timebank}/members`, joining);
    let next = (await stream.next()).value as Message;
    while (next.event !== 'MemberJoined') next = (await stream.next()).value as Message;
    // The answer's position is after what follows from it: the opening of an account.
    expect(Number(next.id)).toBeLessThan(Number(joined.headers.get('awr-position')));
    expect(next.data?.data).toMatchObject({ number: 'M1' });
    expect(JSON.stringify(next)).not.toMatch(/Nia|sealed/);
    leave.abort();
  });

  it('refuses a position that is none, or that is not there yet', async () => {
    for (const position of ['nonsense', '-1', '999999999']) {
      const answer = await follow({ 'last-event-id': position });
      expect(await answer.json()).toMatchObject({ status: 400, code: 'position-invalid' });
    }
  });

  it('end when the server stops', async () => {
    const answer = await follow();
    const rest = answer.text();
    await api.stop();
    expect(await rest).toContain('retry:');
  });
});

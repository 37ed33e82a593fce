import { type HttpAnswer, startedApi, type StartedForTest } from './started-api';

type Body = HttpAnswer['body'];

/** A timebank over HTTP, where people ask by name. What they read shows all that they were told of before. */
export class SmallTimebank {
  /** Of members and organisations, by name. */
  readonly ids: Record<string, string> = {};
  readonly tokens: Record<string, string> = {};
  private position = '';

  private constructor(
    readonly api: StartedForTest,
    readonly id: string,
  ) {}

  static async found(policy: object = {}): Promise<SmallTimebank> {
    const api = await startedApi();
    const founded = await api.post('/api/v1/timebanks', { name: { en: 'Cwm' }, numberPrefix: 'T', policy });
    const timebank = new SmallTimebank(api, String(founded.body['id']));
    await timebank.letIn('broker', 'broker');
    return timebank;
  }

  async letIn(name: string, role: string, binding: object = {}): Promise<void> {
    this.tokens[name] = await this.api.token({ roles: [role], timebankId: this.id, ...binding });
  }

  async join(number: string, name: string, language = 'cy'): Promise<void> {
    const joining = { number, givenName: name, language, contactBy: 'none' };
    const memberId = String((await this.done('broker', '/members', joining))['id']);
    this.ids[name] = memberId;
    await this.letIn(name, 'member', { memberId });
  }

  at(path: string): string {
    return `/api/v1/timebanks/${this.id}${path}`;
  }

  async ask(
    as: string,
    path: string,
    body: object = {},
    method = 'POST',
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const asking = { token: this.tokens[as], headers };
    const answer =
      method === 'POST'
        ? await this.api.post(this.at(path), body, asking)
        : await this.api.ask(method, this.at(path), body, asking);
    this.position = answer.headers.get('awr-position') ?? this.position;
    return answer;
  }

  /** @throws what the API answered, where it was not done. */
  async done(as: string, path: string, body: object = {}): Promise<Body> {
    const answer = await this.ask(as, path, body);
    if (answer.status > 299) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  async read(as: string, path: string): Promise<Body> {
    return (await this.see(as, path)).body;
  }

  /** The whole answer, with its headers. */
  see(as: string, path: string): Promise<HttpAnswer> {
    const headers = { 'awr-after': this.position };
    return this.api.get(this.at(path), { token: this.tokens[as], headers });
  }

  async items(as: string, path: string): Promise<Record<string, unknown>[]> {
    return (await this.read(as, path))['items'] as Record<string, unknown>[];
  }

  async minutesOf(member: string): Promise<unknown> {
    return (await this.read('broker', `/members/${member}/balance`))['minutes'];
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '@awr/composition';
import { newId } from '@awr/kernel';
import { startApi } from '../start';

// Tests look into whatever came.
type Body = Readonly<Record<string, unknown>>;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

interface Asking {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
}

/** The real API over the real stores on a folder of its own, in this process, asked over HTTP. */
export interface StartedForTest {
  readonly address: string;
  readonly operatorKey: string;
  get(path: string, asking?: Asking): Promise<HttpAnswer>;
  /** With an idempotency key of its own, unless one is given. */
  post(path: string, body?: unknown, asking?: Asking): Promise<HttpAnswer>;
  ask(method: string, path: string, body?: unknown, asking?: Asking): Promise<HttpAnswer>;
  /** A token for these roles, as the operator issues it. */
  token(wanted: object): Promise<string>;
  stop(): Promise<void>;
}

export async function startedApi(configuration: Partial<Configuration> = {}): Promise<StartedForTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'awr-api-'));
  const settings = { dataDir, port: 0, logLevel: 'silent', projections: 'inline', rateLimit: 0 } as const;
  const { address, operatorKey, close } = await startApi({ ...settings, ...configuration });

  async function ask(method: string, path: string, body?: unknown, { token, headers }: Asking = {}) {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token ?? operatorKey}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }
  const get = (path: string, asking?: Asking) => ask('GET', path, undefined, asking);
  const post = (path: string, body?: unknown, asking: Asking = {}) =>
    ask('POST', path, body, { ...asking, headers: { 'idempotency-key': newId(), ...asking.headers } });
  const token = async (wanted: object) => {
    const issued = await post('/api/v1/tokens', { name: 'test', ...wanted });
    if (issued.status !== 201) throw new Error(JSON.stringify(issued.body));
    return String(issued.body['token']);
  };
  const stop = async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { address, operatorKey, get, post, ask, token, stop };
}

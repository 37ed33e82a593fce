import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@awr/kernel';
import { endingWithTests } from './ending-with-tests';
import { type FreshDatabase, freshDatabase } from './postgres';
import { API, ELSEWHERE } from './program';
import { type OpenApiDocument, PromisedAnswers } from './promised-answers';

/** AWR_TEST_VIEWS=postgres lets every test that runs an Awr have its views in PostgreSQL. */
const VIEWS_IN_POSTGRES = process.env['AWR_TEST_VIEWS'] === 'postgres';

/** What is still being done when Awr's own patience is over: each answer has a Retry-After. */
const COME_AGAIN: readonly string[] = ['view-behind', 'erasure-unfinished'];
const COME_AGAIN_AFTER_MS = 200;
/** Each time Awr has waited five seconds for it: what is not done after a minute will not be. */
const MOST_TIMES = 12;

/** The same for every Awr of one build. */
let PROMISED: Promise<PromisedAnswers> | undefined;

/** An answer over HTTP, as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into whatever came.
  readonly body: Body;
}
export type Body = { readonly [name: string]: never } & { readonly items: readonly never[] };

export interface Asking {
  /** The operator's where none is given; no token at all where it is empty. */
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A real Awr: the built program in a process of its own, on a folder of its own. */
export class RunningAwr {
  private process: ChildProcess | undefined;
  private running: { readonly address: string; readonly operatorKey: string } | undefined;
  private said = '';

  private constructor(
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly views: FreshDatabase | undefined,
  ) {}

  /** On a new folder, or on one that is there. */
  static async start(env: NodeJS.ProcessEnv = {}, folder = mkdtempSync(join(tmpdir(), 'awr-e2e-'))) {
    const views = VIEWS_IN_POSTGRES && !('AWR_VIEWS_URL' in env) ? await freshDatabase() : undefined;
    const awr = new RunningAwr(folder, views ? { ...env, AWR_VIEWS_URL: views.url } : env, views);
    await awr.start();
    return awr;
  }

  get address(): string {
    return this.running!.address;
  }

  get operatorKey(): string {
    return this.running!.operatorKey;
  }

  get pid(): number {
    return this.process!.pid!;
  }

  /** All that it has written to standard output and standard error since the first start. */
  get output(): string {
    return this.said;
  }

  /** Starts it (again) on its folder, unless it runs, and waits until it answers. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    const settings = { AWR_DATA_DIR: this.folder, AWR_PORT: '0', AWR_RATE_LIMIT: '0', AWR_LOG_LEVEL: 'error' };
    const env = { ...process.env, ...ELSEWHERE, ...settings, ...this.env };
    const child = endingWithTests(spawn(process.execPath, [API], { env }));
    this.process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    await this.announced(child);
    this.running = JSON.parse(readFileSync(join(this.folder, 'awr.running.json'), 'utf8'));
  }

  /** Stops it as an operator would (SIGTERM), or kills it; gives its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.process;
    if (!child || !this.isRunning) return child?.exitCode ?? null;
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  /** Ended by the operating system at once, with no chance to finish anything. */
  async kill(): Promise<void> {
    await this.stop('SIGKILL');
  }

  async remove(): Promise<void> {
    await this.kill();
    await this.views?.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    return this.ask('GET', path, asking);
  }

  get isRunning(): boolean {
    return this.process !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Each with an idempotency key of its own, unless one is given. */
  post(path: string, body: unknown, asking: Asking = {}): Promise<Answer> {
    return this.ask('POST', path, { ...asking, body, headers: { 'idempotency-key': newId(), ...asking.headers } });
  }

  /** Asks; where the answer is to come again in a moment, as on a busy machine, the same again. */
  async ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
    for (let left = MOST_TIMES; ; left -= 1) {
      const answer = await this.askOnce(method, path, asking);
      if (left === 1 || !COME_AGAIN.includes(answer.body['code'] ?? '')) return answer;
      await delay(COME_AGAIN_AFTER_MS);
    }
  }

  private async askOnce(method: string, path: string, asking: Asking): Promise<Answer> {
    const { token = this.operatorKey, body, headers } = asking;
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: asSent(body) }),
    });
    const text = await answer.text();
    const contentType = answer.headers.get('content-type') ?? '';
    const isJson = contentType.endsWith('json') || contentType.includes('json;');
    const came = { status: answer.status, body: (isJson && text !== '' ? JSON.parse(text) : text) as Body };
    const broken = (await this.promised()).broken(method, path, { ...came, contentType });
    if (broken !== undefined) throw new Error(broken);
    return { ...came, headers: answer.headers };
  }

  /** Whatever is asked for in any test is answered as this Awr's own OpenAPI document says. */
  private promised(): Promise<PromisedAnswers> {
    PROMISED ??= fetch(`${this.address}/api/openapi.json`)
      .then((answer) => answer.json())
      .then((document) => new PromisedAnswers(document as OpenApiDocument));
    return PROMISED;
  }

  /** Its first line of output says where it listens. */
  private async announced(child: ChildProcess): Promise<void> {
    const before = this.said.length;
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`Awr ended with ${code} before it answered: ${this.said.slice(before)}`);
    });
    const listens = async () => {
      while (!this.said.includes('Awr is running', before)) await once(child.stdout!, 'data');
    };
    await Promise.race([listens(), ended]);
  }
}

function asSent(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

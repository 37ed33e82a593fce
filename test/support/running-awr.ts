import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@awr/kernel';

/** An answer over HTTP, as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into whatever came.
  readonly body: Body;
}
export type Body = { readonly [name: string]: never } & { readonly items: readonly never[] };

export interface Asking {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A real Awr: the built program in a process of its own, on a folder of its own. Run `npm run build` first. */
export class RunningAwr {
  private process: ChildProcess | undefined;
  private running: { readonly address: string; readonly operatorKey: string } | undefined;

  private constructor(
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(env: NodeJS.ProcessEnv = {}): Promise<RunningAwr> {
    const awr = new RunningAwr(mkdtempSync(join(tmpdir(), 'awr-e2e-')), env);
    await awr.start();
    return awr;
  }

  get address(): string {
    return this.running!.address;
  }

  get operatorKey(): string {
    return this.running!.operatorKey;
  }

  /** Starts it (again) on its folder, and waits until it answers. */
  async start(): Promise<void> {
    const settings = { AWR_DATA_DIR: this.folder, AWR_PORT: '0', AWR_RATE_LIMIT: '0', AWR_LOG_LEVEL: 'error' };
    this.process = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      env: { ...process.env, ...settings, ...this.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await this.announced(this.process);
    this.running = JSON.parse(readFileSync(join(this.folder, 'awr.running.json'), 'utf8'));
  }

  /** Stops it as an operator would (SIGTERM), or kills it; gives its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    return this.ask('GET', path, asking);
  }

  /** Each with an idempotency key of its own, unless one is given. */
  post(path: string, body: unknown, asking: Asking = {}): Promise<Answer> {
    return this.ask('POST', path, { ...asking, body, headers: { 'idempotency-key': newId(), ...asking.headers } });
  }

  async ask(method: string, path: string, { token, body, headers }: Asking): Promise<Answer> {
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token ?? this.operatorKey}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  /** Its first line of output says where it listens. */
  private async announced(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`Awr ended with ${code} before it answered`);
    });
    await Promise.race([once(child.stdout!, 'data'), ended]);
    child.stdout!.resume();
  }
}

import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveOf, configurationFrom, importArchive, type OpenAwr, openAwr } from '@awr/composition';
import { newId, systemClock } from '@awr/kernel';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { createApi } from '../../apps/api/src/assembly/create-api';
import { type FreshDatabase, freshDatabase } from '../support/postgres';

const ROOM_NEEDED = 2 * 1024 ** 3;

/** What came back, as it was sent. */
export interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly position: string | undefined;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** None at all where it is empty. */
  readonly token: string;
  readonly key?: string;
  readonly after?: string | undefined;
}

/**
 * The whole API over the real stores in this process, so that two hundred thousand requests pay for no socket, and the
 * time is what the test says. Every hook, pipe and handler runs. What Awr does by the clock is done when it is asked for.
 */
export class AwrInProcess {
  private isClosed = false;

  private constructor(
    readonly folder: string,
    readonly awr: OpenAwr,
    private readonly api: FastifyInstance,
    private readonly closeApi: () => Promise<void>,
    private readonly views: FreshDatabase | undefined,
    private readonly real: () => number,
  ) {}

  /** `takes` is an archive that is taken in before it opens. */
  static async start(millis: number, takes?: string): Promise<AwrInProcess> {
    const real = systemClock.nowMicros.bind(systemClock);
    setTheClock(millis);
    const folder = mkdtempSync(join(quickDisk(), 'awr-model-'));
    const views = process.env['AWR_TEST_VIEWS'] === 'postgres' ? await freshDatabase() : undefined;
    const settings = { dataDir: folder, rateLimit: 0, projections: 'inline', viewsUrl: views?.url } as const;
    const configuration = { ...configurationFrom({}), ...settings };
    if (takes !== undefined) await importArchive(configuration, takes, () => undefined);
    const awr = await openAwr(configuration, () => undefined);
    await Promise.all([awr.lapsing.stop(), awr.holdLapsing.stop()]);
    const app = await createApi(awr, { requestsPerMinute: 0 }, pino({ level: 'silent' }));
    const api = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    return new AwrInProcess(folder, awr, api, () => app.close(), views, real);
  }

  get operator(): string {
    return this.awr.operator.key;
  }

  /** Writes a timebank into a file in its folder, as somebody does who moves away; gives the file's path. */
  async archive(timebankId: string): Promise<string> {
    const path = join(this.folder, `${timebankId}.archive.jsonl`);
    writeFileSync(path, '');
    for await (const text of archiveOf(this.awr, timebankId)) writeFileSync(path, text, { flag: 'a' });
    return path;
  }

  /** Asks; where that was not finished, once more with the same key, as whoever is told so does. */
  async ask(request: Request): Promise<Told> {
    const asked = { key: newId(), ...request };
    for (;;) {
      const told = await this.askOnce(asked);
      if (told.body['code'] !== 'erasure-unfinished') return told;
    }
  }

  private async askOnce({ method, path, body, token, key, after }: Request): Promise<Told> {
    const { statusCode, payload, headers } = await this.api.inject({
      ...{ method, url: path },
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'idempotency-key': key! }),
        ...(body && { 'content-type': 'application/json' }),
        ...(after !== undefined && { 'awr-after': after }),
      },
      ...(body && { payload: JSON.stringify(body) }),
    });
    const position = headers['awr-position'] as string | undefined;
    return { status: statusCode, body: JSON.parse(payload) as Told['body'], position };
  }

  /** Asks, as whoever runs Awr, for something that must be done. */
  async must(method: Request['method'], path: string, body?: object): Promise<Told['body']> {
    const told = await this.ask({ method, path, token: this.operator, ...(body && { body }) });
    if (told.status >= 300) throw new Error(`${method} ${path}: ${told.status} ${JSON.stringify(told.body)}`);
    return told.body;
  }

  /** Lets go of the folder, which stays until it is removed. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.closeApi();
    await this.awr.close();
    systemClock.nowMicros = this.real;
  }

  async remove(): Promise<void> {
    await this.close();
    await this.views?.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What is asked here is not what a disk keeps, and a disk takes longer than all else: memory, where there is room. */
function quickDisk(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM_NEEDED ? memory : tmpdir();
}

/** What moment it is for everything in this process that asks the time. */
export function setTheClock(millis: number): void {
  systemClock.nowMicros = () => millis * 1000;
}

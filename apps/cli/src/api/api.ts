import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '@awr/kernel';
import { newId } from '@awr/kernel';
import { ApiProblem, type ProblemDocument } from './problem';
import { jsonLines } from './json-lines';
import { reached } from './reached';

/** What only takes a little longer, as on a busy machine; asked again with the same key, it goes on from there. */
const COME_AGAIN: readonly string[] = ['view-behind', 'erasure-unfinished'];
/** Each time Awr waits for some seconds before it says so. */
const MOST_TIMES = 5;

/** How far long work has come. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** A line of a long answer: progress, then the result or what went wrong. */
interface Line {
  readonly progress?: Progress;
  readonly result?: unknown;
  readonly position?: string;
  readonly problem?: ProblemDocument;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Asks a running Awr over HTTP: the command line can do nothing that the API can't. */
export class Api {
  /** After the newest change that was asked for here: queries wait until they show it. */
  private position: string | undefined;

  constructor(
    readonly address: string,
    private readonly token: string,
    private readonly language: Language,
    /** Queries show what the log holds up to here, at least. */
    position?: string,
  ) {
    this.position = position;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return (await (await this.ask('GET', path)).json()) as Answer;
  }

  /** All of a list, page after page. */
  async all<Item>(path: string, filters: Readonly<Record<string, string>> = {}): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const asked = new URLSearchParams({ ...filters, limit: '200', ...(cursor && { cursor }) });
      const page: Page<Item> = await this.get(`${path}?${asked.toString()}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  async post<Answer>(path: string, body: unknown, idempotencyKey = newId()): Promise<Answer> {
    const answer = await this.ask('POST', path, body, { 'idempotency-key': idempotencyKey });
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }

  /** Changes what is named in the body, and leaves the rest as it is. */
  async patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return (await (await this.ask('PATCH', path, body, { 'idempotency-key': newId() })).json()) as Answer;
  }

  /** The same for what several people may change: as it was read a moment ago, or not at all. */
  async edit(path: string, body: unknown): Promise<void> {
    const etag = (await this.ask('GET', path)).headers.get('etag') ?? '';
    await this.ask('PATCH', path, body, { 'idempotency-key': newId(), 'if-match': etag });
  }

  async delete(path: string): Promise<void> {
    await this.ask('DELETE', path);
  }

  /** Asks for long work, and tells how far it has come while it runs. */
  async work<Result>(path: string, body: unknown, onProgress: (progress: Progress) => void): Promise<Result> {
    const answer = await this.ask('POST', path, body, { 'idempotency-key': newId(), accept: 'application/x-ndjson' });
    return this.finished(answer, onProgress);
  }

  /** Asks for what takes long to make, though it changes nothing. */
  async make<Result>(path: string, onProgress: (progress: Progress) => void): Promise<Result> {
    return this.finished(await this.ask('GET', path, undefined, { accept: 'application/x-ndjson' }), onProgress);
  }

  private async finished<Result>(answer: Response, onProgress: (progress: Progress) => void): Promise<Result> {
    for await (const line of jsonLines<Line>(answer)) {
      if (line.progress) onProgress(line.progress);
      if (line.problem) throw new ApiProblem(line.problem);
      if ('result' in line) {
        this.position = line.position ?? this.position;
        return line.result as Result;
      }
    }
    throw new Error('the answer ended before the work did');
  }

  /** An answer that is not JSON and may be long, to be written where it is wanted. */
  download(path: string, accept: string): Promise<Response> {
    return this.ask('GET', path, undefined, { accept });
  }

  /** An endless answer: server-sent events, one data line each. */
  async stream(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    return this.ask('GET', path, undefined, { accept: 'text/event-stream', ...headers }, signal);
  }

  private async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    for (let left = MOST_TIMES; ; left -= 1) {
      const answer = await this.askOnce(method, path, body, headers, signal);
      if (answer.ok) return answer;
      const problem = (await answer.json()) as ProblemDocument;
      if (left === 1 || !COME_AGAIN.includes(problem.code)) throw new ApiProblem(problem);
      await delay(Number(answer.headers.get('retry-after') ?? 1) * 1000);
    }
  }

  private async askOnce(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const answer = await reached(this.address, `/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'accept-language': this.language,
        accept: 'application/json',
        ...(this.position !== undefined && { 'awr-after': this.position }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    this.position = answer.headers.get('awr-position') ?? this.position;
    return answer;
  }
}

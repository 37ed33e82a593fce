import autocannon from 'autocannon';
import { newId } from '@awr/kernel';

export const CONNECTIONS = 64;

/** What a client asks for again and again. */
export interface Asking {
  readonly url: string;
  readonly token: string;
  readonly body: () => unknown;
  /** 64 where it is left out. */
  readonly connections?: number;
}

/** What it got in one turn. */
export interface Answers {
  /** Accepted a second. */
  readonly rate: number;
  /** What each took, in ms. */
  readonly latencies: readonly number[];
  /** Answered with anything but 2xx. */
  readonly refused: number;
}

/** Posts from many connections, each with one request on the way, every one with an Idempotency-Key of its own. */
export async function post({ url, token, body, connections = CONNECTIONS }: Asking, seconds: number): Promise<Answers> {
  const given = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { result, latencies } = await load({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          return { ...request, body: JSON.stringify(body()), headers: { ...given, 'idempotency-key': newId() } };
        },
      },
    ],
  });
  if (result.errors > 0) throw new Error(`${result.errors} requests to ${url} came to nothing`);
  return { rate: result['2xx'] / result.duration, latencies, refused: result.non2xx };
}

/** The same at a steady pace of so many a second in all, with each answer's body. */
export async function postAt(
  rate: number,
  { url, token, body }: Asking,
  seconds: number,
  onBody: (body: string) => void,
): Promise<void> {
  const given = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await load({
    url,
    ...{ connections: CONNECTIONS, duration: seconds, overallRate: rate },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          return { ...request, body: JSON.stringify(body()), headers: { ...given, 'idempotency-key': newId() } };
        },
        onResponse: (status, text) => {
          if (status < 300) onBody(text);
        },
      },
    ],
  });
}

/** What a client reads, each time somewhere else. */
export interface Reading {
  readonly url: string;
  readonly token: string;
  readonly path: () => string;
}

/** Gets so many, one after the other over one connection; gives what each took, in ms. */
export async function get({ url, token, path }: Reading, times: number): Promise<readonly number[]> {
  const { result, latencies } = await load({
    url,
    connections: 1,
    amount: times,
    headers: { authorization: `Bearer ${token}` },
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: path() }) }],
  });
  const failed = result.errors + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${times} requests to ${url} came to nothing`);
  return latencies;
}

interface Loaded {
  readonly result: autocannon.Result;
  readonly latencies: readonly number[];
}

function load(options: autocannon.Options): Promise<Loaded> {
  const latencies: number[] = [];
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error: unknown, result) => {
      if (error) reject(new Error(`the load on ${options.url} failed`, { cause: error }));
      else resolve({ result, latencies });
    });
    running.on('response', (_client, _status, _bytes, ms) => latencies.push(ms));
  });
}

import autocannon from 'autocannon';
import { newId } from '@awr/kernel';

export const CONNECTIONS = 64;

/** What a client asks for again and again. */
export interface Asking {
  readonly url: string;
  readonly token: string;
  readonly body: () => unknown;
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

/** Posts from 64 connections, each with one request on the way, every one with an Idempotency-Key of its own. */
export async function post({ url, token, body }: Asking, seconds: number): Promise<Answers> {
  const latencies: number[] = [];
  const running = autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify(body()),
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': newId() },
        }),
      },
    ],
  });
  running.on('response', (_client, _status, _bytes, ms) => latencies.push(ms));
  const result = await running;
  if (result.errors > 0) throw new Error(`${result.errors} requests to ${url} came to nothing`);
  return { rate: result['2xx'] / result.duration, latencies, refused: result.non2xx };
}

import { PassThrough, type Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../problems/problem.filter';

/** How far long work has come. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** `changed` notes the position after what the work wrote, for the answer to tell. */
type Work<Result> = (tell: (progress: Progress) => void, changed: (position: string) => void) => Promise<Result>;

const JSON_LINES = 'application/x-ndjson';

/**
 * Does long work. Whoever accepts JSON lines is told how far it has come, then the result or the problem, a line each
 * (`{"progress":…}`, `{"result":…, "position":…}`, `{"problem":…}`); others get the result when it is there. Work that has begun is
 * finished, also when nobody listens any more.
 */
export async function longWork<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  problems: ProblemFilter,
  work: Work<Result>,
): Promise<Result | Readable> {
  if (!request.headers.accept?.includes(JSON_LINES)) {
    return work(
      () => undefined,
      (position) => void reply.header('awr-position', position),
    );
  }
  let position: string | undefined;
  reply.header('content-type', JSON_LINES);
  const lines = new PassThrough();
  const line = (said: object) => void (lines.writable && lines.write(`${JSON.stringify(said)}\n`));
  void work(
    atMostEvery(100, (progress) => line({ progress })),
    (after) => (position = after),
  )
    .then(
      (result) => line({ result, position }),
      (thrown: unknown) => line({ problem: problems.document(thrown, request) }),
    )
    .finally(() => lines.end());
  return lines;
}

// Nobody reads more than ten lines a second, and work on a million rows would say a million.
function atMostEvery(ms: number, tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < ms && progress.done !== progress.total) return;
    last = now;
    tell(progress);
  };
}

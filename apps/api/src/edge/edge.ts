import { randomUUID } from 'node:crypto';
import { isId } from '@awr/kernel';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { IncomingMessage } from 'node:http';
import { sendAnswered } from './answers/answered';
import { type Gate, guardTheGate } from './access/gate';
import { tellWrongMethods } from './access/method-not-allowed';
import { RateLimit } from './access/rate-limit';
import { expectIdempotencyKeys } from './commands/idempotency-key';
import { secure, sendSecurityHeaders } from './headers/security-headers';
import { takeJsonBodies } from './json/json-bodies';
import { logRequests } from './logging/request-log';
import { answerClientError } from './problems/client-error';
import type { ProblemFilter } from './problems/problem.filter';
import { keepQueriesFresh } from './queries/freshness';
import type { Closing } from './streams/closing';
import { traceRequests } from './tracing/trace-requests';
import type { ViewsWaiter } from './queries/views-waiter';

export interface Edge extends Omit<Gate, 'limit'> {
  readonly views: ViewsWaiter;
  readonly problems: ProblemFilter;
  readonly closing: Closing;
  readonly log: FastifyBaseLogger;
  /** Of this program; part of each ETag. */
  readonly release: string;
  /** For each token, or address without one; 0 is no limit. */
  readonly requestsPerMinute: number;
  /** The addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
}

const MOST_BYTES = 1024 * 1024;
// A slow upload of the largest import, at 2 Mbit/s, takes under five minutes.
const REQUEST_TIMEOUT_MS = 300_000;

/** Fastify with everything that is the same for every request. What comes first here happens first. */
export function edgeAdapter(edge: Edge): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: edge.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit: MOST_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: edge.trustedProxies.length > 0 ? [...edge.trustedProxies] : false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // Ours says so as a problem, in the language asked for.
    return503OnClosing: false,
    skipMiddie: true,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      secure(request, reply);
      edge.problems.answer(error, request, reply);
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  traceRequests(fastify);
  sendSecurityHeaders(fastify);
  logRequests(fastify);
  edge.closing.listenTo(fastify);
  tellWrongMethods(fastify);
  guardTheGate(fastify, { ...edge, limit: new RateLimit(edge.requestsPerMinute) });
  expectIdempotencyKeys(fastify);
  takeJsonBodies(fastify);
  keepQueriesFresh(fastify, edge.views, edge.release);
  sendAnswered(fastify);
  return adapter;
}

// A client's own id, so that its log and ours can be laid side by side; only a UUID, so that nothing else gets in.
function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  // Random, and not newId: only ids that are kept must sort by time, and this one is made for each request.
  return isId(given) ? given : randomUUID();
}

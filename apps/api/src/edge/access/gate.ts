import { maySeeTimebank } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { isId } from '@awr/kernel';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { Problem } from '../problems/problem';
import { mayAsk } from './access';
import { type Authenticator, bearerOf } from './authenticator';
import type { RateLimit } from './rate-limit';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; none where anybody may and no token came. */
    actor: Actor | null;
  }
}

/**
 * Lets a request in, or not, before a byte of its body is read: who asks, how often, and whether they may. It works
 * on Fastify's hooks, and not as a Nest guard, since guards run only after the body was taken in and parsed.
 */
export function guardTheGate(fastify: FastifyInstance, authenticator: Authenticator, limit: RateLimit): void {
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRoute', refuseRoutesWithoutAccess);
  fastify.addHook('onRequest', async (request) => {
    request.actor = await whoAsks(request, authenticator, limit);
    const { access } = request.routeOptions.config;
    if (request.is404 || access === undefined || access === 'anybody') return;
    if (!request.actor) throw notAuthenticated();
    if (!mayAsk(request.actor, access, request.method)) throw new Problem('not-allowed');
    const { timebank } = request.params as { timebank?: string };
    if (timebank !== undefined && !(isId(timebank) && maySeeTimebank(request.actor, timebank)))
      throw new Problem('not-found');
  });
}

// So nothing is open because somebody forgot to say who may.
function refuseRoutesWithoutAccess(route: RouteOptions): void {
  if (route.config?.access === undefined) {
    throw new Error(`${String(route.method)} ${route.url} says neither who @May ask nor that it is @Open`);
  }
  if (route.config.mostBytes !== undefined) route.bodyLimit = route.config.mostBytes;
}

async function whoAsks(request: FastifyRequest, authenticator: Authenticator, limit: RateLimit): Promise<Actor | null> {
  const { authorization } = request.headers;
  const bearer = bearerOf(authorization);
  const actor = bearer === undefined ? undefined : await authenticator.authenticate(bearer);
  // Those without a valid token are counted by address, so that guessing tokens is slow.
  const seconds = limit.secondsToWait(actor?.id ?? request.ip);
  if (seconds > 0) {
    throw new Problem('too-many-requests', { details: { seconds }, headers: { 'retry-after': String(seconds) } });
  }
  if (!actor && authorization !== undefined) throw notAuthenticated('error="invalid_token"');
  return actor ?? null;
}

function notAuthenticated(error?: string): Problem {
  const challenge = ['Bearer realm="awr"', error].filter(Boolean).join(', ');
  return new Problem('not-authenticated', { headers: { 'www-authenticate': challenge } });
}

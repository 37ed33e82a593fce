import { isEverywhere, maySeeTimebank } from '@awr/identity';
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

export interface Gate {
  readonly authenticator: Authenticator;
  readonly limit: RateLimit;
  /** Whoever runs Awr asks as often as the work needs. */
  readonly isUnlimited: (actor: Actor) => boolean;
  readonly timebankExists: (timebankId: string) => Promise<boolean>;
}

/**
 * Lets a request in, or not, before a byte of its body is read: who asks, how often, and whether they may. It works
 * on Fastify's hooks, and not as a Nest guard, since guards run only after the body was taken in and parsed.
 */
export function guardTheGate(fastify: FastifyInstance, gate: Gate): void {
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRoute', refuseRoutesWithoutAccess);
  fastify.addHook('onRequest', async (request) => {
    request.actor = await whoAsks(request, gate);
    const { access } = request.routeOptions.config;
    if (request.is404 || access === undefined || access === 'anybody') return;
    if (!request.actor) throw notAuthenticated();
    if (!mayAsk(request.actor, access, request.method)) throw new Problem('not-allowed');
    const { timebank } = request.params as { timebank?: string };
    if (timebank !== undefined && !(await isThere(timebank, request.actor, gate))) throw new Problem('not-found');
  });
}

// So nothing is open because somebody forgot to say who may.
function refuseRoutesWithoutAccess(route: RouteOptions): void {
  if (route.config?.access === undefined) {
    throw new Error(`${String(route.method)} ${route.url} says neither who @May ask nor that it is @Open`);
  }
  if (route.config.mostBytes !== undefined) route.bodyLimit = route.config.mostBytes;
}

/** To whoever is bound to a timebank there is no other; to those who are not, there are those that were founded. */
async function isThere(timebank: string, actor: Actor, { timebankExists }: Gate): Promise<boolean> {
  if (!isId(timebank) || !maySeeTimebank(actor, timebank)) return false;
  return !isEverywhere(actor) || timebankExists(timebank);
}

async function whoAsks(request: FastifyRequest, gate: Gate): Promise<Actor | null> {
  const { authorization } = request.headers;
  const bearer = bearerOf(authorization);
  const actor = bearer === undefined ? undefined : await gate.authenticator.authenticate(bearer);
  // Those without a valid token are counted by address, so that guessing tokens is slow.
  const seconds = actor && gate.isUnlimited(actor) ? 0 : gate.limit.secondsToWait(actor?.id ?? request.ip);
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

import { isId } from '@awr/kernel';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';

declare module 'fastify' {
  interface FastifyRequest {
    /** The client's Idempotency-Key in lower case; null where none came and none is needed. */
    idempotencyKey: string | null;
  }
}

/** Sees that each POST carries an Idempotency-Key, so that a request sent again is never done again. */
export function expectIdempotencyKeys(fastify: FastifyInstance): void {
  fastify.decorateRequest('idempotencyKey', null);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const key = request.headers['idempotency-key'];
    if (key === undefined) {
      const isNeeded = request.method === 'POST' && !request.is404;
      return done(isNeeded ? new Problem('idempotency-key-required') : undefined);
    }
    // Some clients quote it, as the draft standard's structured header does.
    const id = String(key)
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase();
    if (!isId(id)) return done(new Problem('idempotency-key-invalid'));
    request.idempotencyKey = id;
    done();
  });
}

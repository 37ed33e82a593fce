import type { FastifyInstance } from 'fastify';

type Headers = Readonly<Record<string, string>>;

/** A body with headers (and a status, where that is not the method's usual one), for a handler to return. */
export class Answered<Body> {
  constructor(
    readonly body: Body,
    readonly headers: Headers = {},
    readonly status?: number,
  ) {}
}

/** Sends what handlers return as Answered. */
export function sendAnswered(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, payload, done) => {
    if (!(payload instanceof Answered)) return done(null, payload);
    reply.headers(payload.headers);
    if (payload.status !== undefined) reply.code(payload.status);
    done(null, payload.body);
  });
}

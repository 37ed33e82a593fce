import type { FastifyInstance } from 'fastify';

/**
 * A line for each answer: the route's pattern and not its address, the token and not the person, and nothing of
 * bodies, queries or headers, so that no personal data and no secret gets into the log.
 */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.is404 ? null : request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: request.actor?.id,
      },
      'answered',
    );
    done();
  });
}

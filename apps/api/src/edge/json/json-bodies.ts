import type { FastifyInstance } from 'fastify';
import { readJson } from './read-json';

/** Bodies are JSON, strictly read, and nothing else. */
export function takeJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, readJson(body as Buffer));
      } catch (thrown) {
        done(thrown as Error);
      }
    },
  );
}

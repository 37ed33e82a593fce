import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';
import { readJson } from './read-json';

/** Bodies are JSON, strictly read, and nothing else; nobody unpacks what is compressed. */
export function takeJsonBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', ({ headers }, _reply, done) => {
    const { 'content-encoding': encoding = 'identity' } = headers;
    done(encoding === 'identity' ? undefined : new Problem('unsupported-media-type'));
  });
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

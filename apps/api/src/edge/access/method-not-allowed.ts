import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';

/** Tells an address that is there, but not for this method, from one that is not there: 405 with Allow. */
export function tellWrongMethods(fastify: FastifyInstance): void {
  const methodsOf = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const known = methodsOf.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const each of [method].flat()) known.methods.add(each);
    methodsOf.set(url, known);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?', 1)[0] ?? '';
    const route = [...methodsOf.values()].find(({ pattern }) => pattern.test(path));
    if (!route) return done();
    const allowed = [...route.methods].sort().join(', ');
    done(new Problem('method-not-allowed', { details: { allowed }, headers: { allow: allowed } }));
  });
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}

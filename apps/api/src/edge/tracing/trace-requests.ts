import { isTraceParent, Step } from '@awr/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request is in its trace. */
    step: Step;
  }
}

/**
 * A step of a trace for each request, which may be a part of the client's own. It is named by the route's pattern, and
 * holds no address, so that no id gets into a trace.
 */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('step', null as unknown as Step);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    const route = routeOf(request);
    request.step = Step.begin(`${request.method} ${route}`, {
      kind: 'server',
      parent: isTraceParent(traceparent) ? traceparent : undefined,
      attributes: { 'http.request.method': request.method, 'http.route': route },
    });
    done();
  });
  fastify.addHook('onResponse', ({ step }, { statusCode }, done) => {
    step.note({ 'http.response.status_code': statusCode });
    step.end(statusCode >= 500 ? String(statusCode) : undefined);
    done();
  });
}

function routeOf({ is404, routeOptions }: FastifyRequest): string {
  return is404 ? 'none' : (routeOptions.url ?? 'none');
}

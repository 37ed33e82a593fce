import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageAskedFor } from '../language/accept-language';
import { Problem } from '../problems/problem';
import type { ViewsWaiter } from './views-waiter';

/** A view is usually milliseconds behind; after this a client does better to come again. */
export const PATIENCE_MS = 5_000;

/**
 * Read-your-writes and cheap re-reads: a query waits until the views show what Awr-After names, and one whose
 * If-None-Match names the views as they still are is answered 304 without being run.
 */
export function keepQueriesFresh(fastify: FastifyInstance, views: ViewsWaiter, release: string): void {
  fastify.addHook('preHandler', async (request, reply) => {
    if (!readsViews(request)) return;
    await catchUp(request, views);
    return notModified(request, reply, views, release);
  });
}

function readsViews({ method, routeOptions: { config, url } }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && !config.streams && url?.startsWith('/api/v1/') === true;
}

async function catchUp(request: FastifyRequest, views: ViewsWaiter): Promise<void> {
  const position = request.headers['awr-after'];
  if (position === undefined) return;
  if (!(await views.reached(String(position), PATIENCE_MS))) {
    throw new Problem('view-behind', { headers: { 'retry-after': '1' } });
  }
}

// Weak, since the bytes may differ; of the release too, since the next may answer the same state otherwise; and of the
// language, since lists are in its order.
async function notModified(
  request: FastifyRequest,
  reply: FastifyReply,
  views: ViewsWaiter,
  release: string,
): Promise<unknown> {
  const state = await views.state(request.headers['awr-after'] !== undefined);
  reply.header('vary', 'Authorization, Accept-Language').header('cache-control', 'private, no-cache');
  if (state === undefined) return undefined;
  const tag = `W/"${release}.${state}.${languageAskedFor(request.headers['accept-language'], 'en')}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim());
  return known?.includes(tag) ? reply.code(304).send() : undefined;
}

import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';

// How soon after its last answer a connection that clients would keep is let go.
const SWEEP_MS = 50;

// A request may be on its way, or in the socket's buffer, when the server begins to close; Node takes its connection for
// idle and would cut it. For so long everything that comes is still read, and told that the service stops.
const GRACE_MS = 100;

/** Says when the server begins to close, so that answers without an end can end. */
export class Closing {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  /** Fastify calls preClose before it waits for the answers that are still being sent. */
  listenTo(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (_request, _reply, done) => done(this.signal.aborted ? stopping() : undefined));
    fastify.addHook('preClose', (done) => {
      this.controller.abort();
      setTimeout(() => {
        // Without this a connection whose last answer is sent later than now would hold the server for a minute.
        const sweep = setInterval(() => fastify.server.closeIdleConnections(), SWEEP_MS);
        fastify.server.once('close', () => clearInterval(sweep));
        done();
      }, GRACE_MS);
    });
  }
}

function stopping(): Problem {
  return new Problem('stopping', { headers: { connection: 'close', 'retry-after': '5' } });
}

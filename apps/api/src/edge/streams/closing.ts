import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';

// How soon after its last answer a connection that clients would keep is let go.
const SWEEP_MS = 50;

/** Says when the server begins to close, so that answers without an end can end. */
export class Closing {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  /** Fastify calls preClose before it waits for the answers that are still being sent. */
  listenTo(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (_request, _reply, done) => done(this.signal.aborted ? stopping() : undefined));
    fastify.addHook('preClose', (done) => {
      this.controller.abort();
      // Without this a connection whose last answer is sent later than now would hold the server for a minute.
      const sweep = setInterval(() => fastify.server.closeIdleConnections(), SWEEP_MS);
      fastify.server.once('close', () => clearInterval(sweep));
      done();
    });
  }
}

function stopping(): Problem {
  return new Problem('stopping', { headers: { connection: 'close', 'retry-after': '5' } });
}

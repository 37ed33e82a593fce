import type { FastifyInstance } from 'fastify';

/** Says when the server begins to close, so that answers without an end can end. */
export class Closing {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  /** Fastify calls preClose before it waits for the answers that are still being sent. */
  listenTo(fastify: FastifyInstance): void {
    fastify.addHook('preClose', (done) => {
      this.controller.abort();
      done();
    });
  }
}

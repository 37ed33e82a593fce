import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';

// How soon after its last answer a connection that clients would keep is let go.
const SWEEP_MS = 50;

// A request may be on its way, or in the socket's buffer, when the server begins to close; Node takes its connection for
// idle and would cut it. For so long everything that comes is still read, and told that the service stops.
const GRACE_MS = 100;

// A request of which only a part has come gets so long for the rest. A connection over which nothing was ever asked
// counts as one for Node, and without an end to that it would hold the server for a minute.
const PATIENCE_MS = 3_000;

/** Says when the server begins to close, so that answers without an end can end. */
export class Closing {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;
  private readonly open = new Set<Socket>();
  /** The connections over which a whole request has come that is not answered yet. */
  private readonly asking = new Set<Socket>();

  /** Fastify calls preClose before it waits for the answers that are still being sent. */
  listenTo(fastify: FastifyInstance): void {
    this.followConnections(fastify);
    fastify.addHook('onRequest', (_request, _reply, done) => done(this.signal.aborted ? stopping() : undefined));
    fastify.addHook('preClose', (done) => {
      this.controller.abort();
      setTimeout(() => {
        this.letGo(fastify);
        done();
      }, GRACE_MS);
    });
  }

  private followConnections(fastify: FastifyInstance): void {
    fastify.server.on('connection', (socket: Socket) => {
      this.open.add(socket);
      socket.once('close', () => {
        this.open.delete(socket);
        this.asking.delete(socket);
      });
    });
    fastify.addHook('preValidation', (request, _reply, done) => {
      this.asking.add(request.socket);
      done();
    });
    fastify.addHook('onResponse', (request, _reply, done) => {
      this.asking.delete(request.socket);
      done();
    });
  }

  /** Connections go as soon as they are idle; those that have not come to asking anything, after a while. */
  private letGo({ server }: FastifyInstance): void {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const patience = setTimeout(() => {
      for (const socket of this.open) if (!this.asking.has(socket)) socket.destroy();
    }, PATIENCE_MS);
    server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(patience);
    });
  }
}

function stopping(): Problem {
  return new Problem('stopping', { headers: { connection: 'close', 'retry-after': '5' } });
}

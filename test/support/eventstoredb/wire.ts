// A test double of EventStoreDB: never to be imported from apps or libs, but by their specs.
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A wire between clients and a server, which can be cut, held still, and laid again on the same port. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private isStill = false;
  port = 0;

  constructor(private readonly serverPort: number) {}

  async lay(): Promise<void> {
    this.server = createServer((client) => this.join(client)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection; new ones can be made. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Breaks every connection, and refuses new ones until it is laid again. */
  async takeAway(): Promise<void> {
    const closed = this.server && once(this.server, 'close');
    this.server?.close();
    this.cut();
    await closed;
  }

  /** Nothing comes through any more, though nothing is broken. */
  hold(): void {
    this.isStill = true;
    for (const socket of this.sockets) socket.pause();
  }

  release(): void {
    this.isStill = false;
    for (const socket of this.sockets) socket.resume();
  }

  private join(client: Socket): void {
    const server = connect(this.serverPort, '127.0.0.1');
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.setNoDelay(true);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      if (this.isStill) from.pause();
    }
  }
}

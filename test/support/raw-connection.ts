import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { RunningAwr } from './running-awr';

/** A connection over which a test writes what no proper client would. */
export class RawConnection {
  private heard = '';
  private readonly closed: Promise<unknown>;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1').on('data', (text: string) => (this.heard += text));
    // A server that has had enough may cut the connection: that is what is looked at, not a fault of the test.
    socket.on('error', () => undefined);
    this.closed = once(socket, 'close');
  }

  static async open({ address }: RunningAwr): Promise<RawConnection> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  write(text: string): void {
    this.socket.write(text, 'latin1');
  }

  leave(): void {
    this.socket.destroy();
  }

  /** Resolves once the server has said this; with all that it has said so far. */
  async until(words: string): Promise<string> {
    while (!this.heard.includes(words)) await Promise.race([once(this.socket, 'data'), this.tooSoon(words)]);
    return this.heard;
  }

  /** Resolves when the server has ended the connection; with all that it has said. */
  async end(): Promise<string> {
    await this.closed;
    return this.heard;
  }

  private async tooSoon(words: string): Promise<never> {
    await this.closed;
    throw new Error(`the connection ended before ${words} came: ${this.heard}`);
  }
}

/** Writes a whole request, with `Connection: close`, and gives the answer as text. */
export async function askRaw(awr: RunningAwr, head: readonly string[], body = ''): Promise<string> {
  const connection = await RawConnection.open(awr);
  connection.write([...head, 'host: awr', 'connection: close', '', body].join('\r\n'));
  return connection.end();
}

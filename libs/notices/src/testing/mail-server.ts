import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine, that keeps what it gets and answers as one says. */
export class MailServer {
  readonly got: { readonly to: string[]; readonly raw: string }[] = [];
  /** What it answers to a whole message: nothing wrong, a code, or (hang) nothing at all. */
  answer: number | 'ok' | 'hang' = 'ok';
  /** Who may send: anybody, unless this is set. */
  password: string | undefined;
  private server: SMTPServer | undefined;
  private port = 0;

  constructor(private readonly host = '127.0.0.1') {}

  async start(): Promise<this> {
    const server = new SMTPServer({
      ...{ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false },
      authOptional: this.password === undefined,
      onAuth: ({ password }, _, done) =>
        password === this.password ? done(null, { user: 'awr' }) : done(new Error('Invalid username or password')),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (typeof this.answer === 'number') {
            return done(Object.assign(new Error('no'), { responseCode: this.answer }));
          }
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.got.push({ to, raw: Buffer.concat(chunks).toString() });
          if (this.answer === 'ok') done();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(this.port, this.host, () => resolve()));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  get url(): string {
    return this.urlFor('');
  }

  urlFor(signIn: string): string {
    return `smtp://${signIn}${this.host}:${this.port}`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

import { newId } from '@awr/kernel';
import type { Answer } from './running-awr';
import { A_DAY, type TimebankOverHttp } from './timebank-over-http';

/** A command that was sent, under a key with which it can be sent again. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** Undefined where the connection broke before there was an answer. */
  answer?: Answer;
  /** Why there was none. */
  fault?: unknown;
}

/** Clients that each send one command after the other, hours and gifts in turn, until they are told to stop. */
export class Load {
  readonly sent: Sent[] = [];
  private stopped = false;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly timebank: TimebankOverHttp,
    private readonly members: readonly string[],
    clients = 8,
  ) {
    this.clients = Array.from({ length: clients }, (_, client) => this.keepSending(client));
  }

  get answered(): readonly (Sent & { readonly answer: Answer })[] {
    return this.sent.filter((one): one is Sent & { answer: Answer } => one.answer !== undefined);
  }

  /** Resolves once this many commands more were answered. */
  async more(count: number): Promise<void> {
    const enough = this.answered.length + count;
    while (this.answered.length < enough && !this.stopped) await new Promise(setImmediate);
  }

  /** Lets each client finish what it has sent. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
  }

  private async keepSending(client: number): Promise<void> {
    for (let turn = client; !this.stopped; turn += 1) {
      const sent: Sent = { key: newId(), ...this.command(turn) };
      this.sent.push(sent);
      try {
        sent.answer = await resend(this.timebank, sent);
      } catch (reason) {
        // The server is gone: so is this client.
        sent.fault = reason instanceof Error ? (reason.cause ?? reason) : reason;
        return;
      }
    }
  }

  private command(turn: number): { path: string; body: object } {
    const member = this.members[turn % this.members.length]!;
    const other = this.members[(turn + 1) % this.members.length]!;
    if (turn % 3 === 0) return { path: '/gifts', body: { from: member, to: other, minutes: 7, on: A_DAY } };
    return { path: '/hours', body: { member, minutes: 1 + (turn % 90), on: A_DAY, note: `turn ${turn}` } };
  }
}

export function resend(timebank: TimebankOverHttp, { path, body, key }: Sent): Promise<Answer> {
  return timebank.post(path, body, { headers: { 'idempotency-key': key } });
}

import type { RunningAwr } from './running-awr';

/** One server-sent event. */
export interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly position: string; readonly type: string; readonly data: Record<string, unknown> };
}

/** A listener to server-sent events, over a connection of its own. */
export class EventStream {
  readonly events: Told[] = [];
  /** The last id that came, with an event or alone: where a browser would go on. */
  lastId = '';
  /** Resolves when the server has ended the stream; rejects where the connection broke. */
  readonly ended: Promise<void>;
  private heard: () => void = () => undefined;

  private constructor(
    readonly answer: Response,
    private readonly leaving: AbortController,
  ) {
    this.ended = this.listen();
    this.ended.catch(() => undefined);
  }

  static async open(awr: RunningAwr, path: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const leaving = new AbortController();
    const asked = { authorization: `Bearer ${awr.operatorKey}`, ...headers };
    const answer = await fetch(`${awr.address}${path}`, { headers: asked, signal: leaving.signal });
    return new EventStream(answer, leaving);
  }

  leave(): void {
    this.leaving.abort();
  }

  /** Resolves once so many events have come. */
  async until(count: number): Promise<readonly Told[]> {
    while (this.events.length < count) await new Promise<void>((resolve) => (this.heard = resolve));
    return this.events;
  }

  private async listen(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of this.answer.body ?? []) {
      const messages = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) this.take(message);
      this.heard();
    }
  }

  private take(message: string): void {
    const fields = new Map(
      message.split('\n').map((line) => [line.split(': ', 1)[0]!, line.slice(line.indexOf(': ') + 2)]),
    );
    this.lastId = fields.get('id') ?? this.lastId;
    const data = fields.get('data');
    if (data !== undefined)
      this.events.push({ id: this.lastId, event: fields.get('event') ?? '', data: JSON.parse(data) });
  }
}

import type { Message } from '../domain/message';

/** What is handed to a transport: to whom, what, and the name by which twice is once. */
export interface Sending {
  readonly id: string;
  readonly timebankId: string;
  readonly to: string;
  readonly message: Message;
}

/** Carries messages one way, by e-mail or by text. */
export interface Transport {
  /** True where the other side sees by its id that it has a message already, so that it may be sent again. */
  readonly knowsAgain: boolean;
  /** @throws NotSent */
  send(sending: Sending): Promise<void>;
  close(): void;
}

/**
 * - later: it has certainly not been sent, and may be later;
 * - never: the other side won't have it, however often it is tried;
 * - unsure: it may have been sent, or not.
 */
export type Outlook = 'later' | 'never' | 'unsure';

/** It was not sent. What the other side said may name a person, so only a code is kept. */
export class NotSent extends Error {
  override readonly name = 'NotSent';

  constructor(
    readonly outlook: Outlook,
    readonly code: string,
  ) {
    super(code);
  }
}

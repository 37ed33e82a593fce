import { createHmac } from 'node:crypto';
import { NotSent, type Sending, type Transport } from './transport';

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  /** How long to wait for the answer, in ms. */
  readonly patience?: number;
}

const PATIENCE = 30_000;
/** What may be otherwise later: whoever runs it has something to put right, or there is too much at once. */
const FOR_NOW = new Set([401, 403, 408, 409, 425, 429]);

/** Hands texts to a service that sends them: JSON, signed, and named so that the same one twice is one. */
export class WebhookTransport implements Transport {
  readonly knowsAgain = true;

  constructor(private readonly settings: WebhookSettings) {}

  async send({ id, timebankId, to, message: { language, text } }: Sending): Promise<void> {
    const { url, secret, patience = PATIENCE } = this.settings;
    const body = JSON.stringify({ id, timebankId, to, language, text });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': id,
      'awr-signature': `sha256=${signature}`,
    };
    let status: number;
    try {
      const signal = AbortSignal.timeout(patience);
      // Where it points elsewhere is no place that anybody chose to send people's numbers to.
      const answer = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'manual' });
      await answer.body?.cancel();
      status = answer.status;
    } catch {
      throw new NotSent('later', 'webhook-away');
    }
    if (status >= 200 && status < 300) return;
    const isFinal = status >= 400 && status < 500 && !FOR_NOW.has(status);
    throw new NotSent(isFinal ? 'never' : 'later', `webhook-${status}`);
  }

  close(): void {}
}

import type { EventReader } from '@awr/event-store';
import type { Channel } from './domain/way';
import { LetterRuns } from './letters/letter-run';
import type { Outbox, Outgoing, State } from './outbox/outbox';
import { Dispatch, type Directory } from './processes/dispatch';
import { Forgetting } from './processes/forgetting';
import { Gathering, type MemberBehind } from './processes/gathering';
import { SmtpTransport, type SmtpSettings } from './transports/smtp';
import { WebhookTransport, type WebhookSettings } from './transports/webhook';

export interface NoticeSettings {
  readonly everyMinutes: number;
  readonly smtp?: SmtpSettings | undefined;
  readonly webhook?: WebhookSettings | undefined;
  readonly letters: boolean;
  /** For how many days a message is kept once it is settled. */
  readonly keepDays: number;
}

interface NoticeParts {
  readonly log: EventReader;
  readonly outbox: Outbox;
  readonly directory: Directory;
  readonly memberBehind: MemberBehind;
  readonly now?: () => number;
  /** How often to look for what is due, in ms. */
  readonly lookEvery?: number;
}

const LOOK_EVERY_MS = 5000;
/** What a broker may have sent once more; it has not been sent, as far as anybody knows. */
const RETRIED: readonly State[] = ['failed', 'held', 'unreached'];

/** Tells members what was recorded for them: gathers, sends, and remembers that it was sent. */
export class Notices {
  readonly outbox: Outbox;
  readonly letters: LetterRuns;
  private readonly gathering: Gathering;
  private readonly dispatch: Dispatch;
  private readonly forgetting: Forgetting;
  private readonly transports: { email?: SmtpTransport; text?: WebhookTransport };
  private readonly now: () => number;
  private readonly lookEvery: number;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;
  private fault: unknown;

  constructor({ smtp, webhook, letters, everyMinutes, keepDays }: NoticeSettings, parts: NoticeParts) {
    const { log, outbox, directory, memberBehind, now = Date.now, lookEvery = LOOK_EVERY_MS } = parts;
    this.transports = {
      ...(smtp && { email: new SmtpTransport(smtp) }),
      ...(webhook && { text: new WebhookTransport(webhook) }),
    };
    const setUp = new Set<Channel>([
      ...(Object.keys(this.transports) as Channel[]),
      ...(letters ? ['post' as const] : []),
    ]);
    const dispatched = { outbox, directory, transports: this.transports, setUp, now };
    this.outbox = outbox;
    this.now = now;
    this.lookEvery = lookEvery;
    this.gathering = new Gathering(log, outbox, everyMinutes, memberBehind);
    this.forgetting = new Forgetting(outbox, keepDays, now);
    this.dispatch = new Dispatch(dispatched);
    this.letters = new LetterRuns(dispatched);
  }

  async start(): Promise<void> {
    this.dispatch.recover();
    await this.gathering.start();
    this.look();
  }

  /** Finishes what is being sent, and lets go of everything. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.gathering.stop();
    await this.round;
    for (const transport of Object.values(this.transports)) transport.close();
    this.outbox.close();
  }

  /** Why nothing is gathered or sent at the moment; undefined while all is well. */
  get trouble(): unknown {
    return this.gathering.trouble ?? this.fault;
  }

  /** Has a message sent that was given up, held or had nowhere to go; the message as it is then. */
  retry(timebankId: string, id: string): Outgoing | undefined {
    for (const state of RETRIED) {
      if (this.outbox.one(timebankId, id)?.state !== state) continue;
      this.outbox.move(id, state, { state: 'queued', nextAt: this.now(), reason: null }, this.now());
    }
    return this.outbox.one(timebankId, id);
  }

  private look(): void {
    if (this.stopped) return;
    this.round = this.dispatch
      .round(() => this.stopped)
      .then(() => this.forgetting.round())
      .then(
        () => (this.fault = undefined),
        (reason: unknown) => (this.fault = reason),
      ) as Promise<void>;
    void this.round.then(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.look(), this.lookEvery).unref();
    });
  }
}

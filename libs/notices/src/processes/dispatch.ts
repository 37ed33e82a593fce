import type { ContactDetails, MemberView } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { GIVE_UP_AFTER, waitAfter } from '../domain/due';
import { type Message, messageOf } from '../domain/message';
import type { Notice } from '../domain/notice';
import { type Channel, wayTo } from '../domain/way';
import type { Outbox, Outgoing } from '../outbox/outbox';
import { NotSent, type Transport } from '../transports/transport';

/** What a timebank is called, and how to reach it. */
export interface TimebankToldOf {
  readonly name: Wording;
  readonly contact: ContactDetails | null;
}

/** Who a member is now, and what their timebank is called. */
export interface Directory {
  member(timebankId: string, memberId: string): Promise<MemberView | undefined>;
  timebank(timebankId: string): Promise<TimebankToldOf | undefined>;
  /** What another timebank is called, where this one may know of it. */
  partner(timebankId: string, partnerId: string): Promise<Wording | undefined>;
}

/** A message as it is to be read now, by whoever it is for. */
export async function messageNow(
  notices: readonly Notice[],
  { language, givenName }: MemberView,
  { name: timebank, contact }: TimebankToldOf,
  directory: Directory,
): Promise<Message> {
  const partners = new Map<string, Wording>();
  for (const { timebankId, partnerId } of notices) {
    if (partnerId === undefined || partners.has(partnerId)) continue;
    const name = await directory.partner(timebankId, partnerId);
    if (name) partners.set(partnerId, name);
  }
  return messageOf(notices, { language, givenName, timebank, contact, partners });
}

export interface DispatchParts {
  readonly outbox: Outbox;
  readonly directory: Directory;
  readonly transports: Readonly<Partial<Record<'email' | 'text', Transport>>>;
  readonly setUp: ReadonlySet<Channel>;
  /** The time, in ms since 1970. */
  readonly now: () => number;
}

const AT_ONCE = 100;
/** After so many in a row that had to be put off, whatever else goes this way waits for a later round. */
const ENOUGH_PUT_OFF = 3;
const NOT_FOUND_YET_MS = 60_000;

/** Sends what is due. That something is being sent is on disk before it leaves, and that it was sent once it has. */
export class Dispatch {
  constructor(private readonly parts: DispatchParts) {}

  /** What a crash cut short: sent again only where the other side knows it again. Else a person decides. */
  recover(): void {
    const { outbox, transports, now } = this.parts;
    for (const { id, channel } of outbox.interrupted()) {
      const again = channel !== null && channel !== 'post' && transports[channel]?.knowsAgain;
      const change = again
        ? ({ state: 'queued', nextAt: now(), reason: 'interrupted' } as const)
        : ({ state: 'held', reason: 'interrupted' } as const);
      outbox.move(id, 'sending', change, now());
    }
  }

  /** Goes through everything that is due by now. */
  async round(isStopping: () => boolean = () => false): Promise<void> {
    const { outbox, now } = this.parts;
    const putOff = new Map<Channel, number>();
    for (;;) {
      const due = outbox.due(now(), AT_ONCE);
      for (const each of due) {
        if (isStopping()) return;
        await this.handle(each, putOff);
      }
      if (due.length < AT_ONCE) return;
    }
  }

  private async handle(outgoing: Outgoing, putOff: Map<Channel, number>): Promise<void> {
    const { outbox, directory, setUp, now, transports } = this.parts;
    const { id, state, timebankId, memberId } = outgoing;
    const member = await directory.member(timebankId, memberId);
    const timebank = await directory.timebank(timebankId);
    if (!member || !timebank) {
      // The views are being built, and will know.
      outbox.move(id, state, { state, nextAt: now() + NOT_FOUND_YET_MS, reason: 'not-in-views' }, now());
      return;
    }
    const way = wayTo(member, setUp);
    if ('unreached' in way) {
      outbox.move(id, state, { state: 'unreached', reason: way.unreached }, now());
      return;
    }
    const { channel, to } = way;
    if (channel === 'post') {
      outbox.move(id, state, { state: 'to-print', channel }, now());
      return;
    }
    if ((putOff.get(channel) ?? 0) >= ENOUGH_PUT_OFF) {
      outbox.move(id, state, { state: 'queued', channel, nextAt: now() + waitAfter(1), reason: 'put-off' }, now());
      return;
    }
    const transport = transports[channel];
    const message = await messageNow(outbox.noticesIn(id), member, timebank, directory);
    if (!transport || !outbox.move(id, state, { state: 'sending', channel }, now())) return;
    try {
      await transport.send({ id, timebankId, to, message });
      outbox.move(id, 'sending', { state: 'sent' }, now());
      putOff.delete(channel);
    } catch (reason) {
      const fault = reason instanceof NotSent ? reason : new NotSent('unsure', 'fault');
      if (fault.outlook === 'later') putOff.set(channel, (putOff.get(channel) ?? 0) + 1);
      this.notSent(outgoing, fault);
    }
  }

  private notSent({ id, attempts: before, dueAt }: Outgoing, { outlook, code: reason }: NotSent): void {
    const { outbox, now } = this.parts;
    const attempts = before + 1;
    if (outlook === 'unsure') outbox.move(id, 'sending', { state: 'held', attempts, reason }, now());
    else if (outlook === 'never' || now() - dueAt > GIVE_UP_AFTER)
      outbox.move(id, 'sending', { state: 'failed', attempts, reason }, now());
    else outbox.move(id, 'sending', { state: 'queued', attempts, reason, nextAt: now() + waitAfter(attempts) }, now());
  }
}

import { type LeavingReason, memberDecider, type MemberCommand } from '@awr/community';
import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { type Actor, derivedId, invariant, isRefusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { memberOf } from '../../domain/account-id';
import type { AccountClosed } from '../../domain/lifecycle/lifecycle-events';
import { timebankOf } from '../../ledger-stream';
import { LogFollower } from '../log-follower';

const ACTOR: Actor = { id: 'process:memberships', roles: [] };

/**
 * Ends the membership whose account was closed. Leaving begins in the ledger, where something may stand in its way; the
 * membership follows, also where Awr stopped in between. What it asks for is named by the event, so twice is once.
 */
export class Memberships {
  private readonly follower: LogFollower;

  constructor(
    log: EventReader,
    private readonly execution: Execution,
  ) {
    this.follower = new LogFollower(log, ['AccountClosed'], (event) => this.follow(event));
  }

  /** Why the last try failed; undefined while all is well. */
  get trouble(): unknown {
    return this.follower.trouble;
  }

  /** Does what follows from an event; gives the position after it, where something was done. */
  async follow(event: StoredEvent): Promise<Position | undefined> {
    if (event.type !== 'AccountClosed') return undefined;
    const data = event.data as AccountClosed['data'];
    const timebankId = timebankOf(event.stream);
    const memberId = memberOf(data.accountId);
    const command = commandOf(data, timebankId);
    if (!command || memberId === undefined) return undefined;
    const { correlationId } = event.metadata;
    const commandId = derivedId('memberships', event.id);
    const context = { commandId, actor: ACTOR, correlationId, causationId: event.id, timebankId };
    const answer = await this.execution.execute(memberDecider, memberId, { command, context });
    // Refused is what was so already.
    return isRefusal(answer) ? undefined : answer.position;
  }

  start(): void {
    this.follower.start();
  }

  stop(): Promise<void> {
    return this.follower.stop();
  }
}

function commandOf(data: AccountClosed['data'], timebankId: string): MemberCommand | undefined {
  const { cause, on, leavingReason = 'other', mergedInto } = data;
  if (cause === 'erased') return undefined;
  if (cause === 'left') return { type: 'MemberLeave', timebankId, on, reason: leavingReason as LeavingReason };
  const into = mergedInto && memberOf(mergedInto);
  invariant(into, `${data.accountId} was merged into no member`);
  return { type: 'MergeMember', timebankId, into, on };
}

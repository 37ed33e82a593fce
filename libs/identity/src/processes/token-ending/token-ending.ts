import type { MemberLeft, MembersMerged, PersonErased } from '@awr/community';
import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { type Actor, dayInWales, derivedId, isRefusal } from '@awr/kernel';
import { type Execution, LogFollower } from '@awr/runtime';
import type { Token } from '../../domain/tokens';
import { API_TOKENS_ID, apiTokens } from '../../identity.decider';

const ACTOR: Actor = { id: 'process:token-ending', roles: ['administrator'] };

/** Why a token ends by itself, as it stays in the log. */
const REASONS: Readonly<Record<string, string>> = {
  MemberLeft: 'member-left',
  MembersMerged: 'member-merged',
  PersonErased: 'member-erased',
};

type OfMember = (MemberLeft | MembersMerged | PersonErased)['data'];

/**
 * Revokes the tokens of a member who leaves, goes on under another number or is erased: before that is answered, and for what a crash cut short, when
 * the log is gone through at the next start. Each revocation is named by the event and the token, so twice is once.
 */
export class TokenEnding {
  private readonly follower: LogFollower;

  constructor(
    log: EventReader,
    private readonly execution: Pick<Execution, 'execute' | 'look'>,
  ) {
    this.follower = new LogFollower(log, Object.keys(REASONS), (event) => this.follow(event));
  }

  /** Does what follows from an event; gives the position after it, where something was done. */
  async follow(event: StoredEvent): Promise<Position | undefined> {
    const reason = REASONS[event.type];
    if (reason === undefined) return undefined;
    let position: Position | undefined;
    for (const token of await this.tokensOf(event.data as OfMember)) {
      position = (await this.revoke(token, reason, event)) ?? position;
    }
    return position;
  }

  start(): void {
    this.follower.start();
  }

  stop(): Promise<void> {
    return this.follower.stop();
  }

  /** Why the last try failed; undefined while all is well. */
  get trouble(): unknown {
    return this.follower.trouble;
  }

  private tokensOf({ memberId }: OfMember): Promise<Token[]> {
    return this.execution.look(apiTokens, API_TOKENS_ID, (tokens) =>
      [...tokens.values()].filter((token) => token.memberId === memberId && token.revokedOn === undefined),
    );
  }

  private async revoke({ tokenId }: Token, reason: string, event: StoredEvent): Promise<Position | undefined> {
    const { correlationId, recordedAt, timebankId } = event.metadata;
    const command = { type: 'RevokeApiToken', tokenId, reason, today: dayInWales(recordedAt), by: ACTOR } as const;
    const context = {
      commandId: derivedId(`token-ending ${tokenId}`, event.id),
      ...{ actor: ACTOR, correlationId, causationId: event.id },
      ...(timebankId !== undefined && { timebankId }),
    };
    const answer = await this.execution.execute(apiTokens, API_TOKENS_ID, { command, context });
    // Refused is what somebody else has revoked in the meantime.
    return isRefusal(answer) ? undefined : answer.position;
  }
}

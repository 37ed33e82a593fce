import { memberDecider } from '@awr/community';
import {
  type IssuedToken,
  issueToken,
  type ListedToken,
  listTokens,
  mayRun,
  revokeToken,
  type TokenWanted,
} from '@awr/identity';
import { type Actor, type Refusal, refuse, systemClock } from '@awr/kernel';
import type { Answer, CommandContext, Execution } from '@awr/runtime';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { EXECUTION } from '../ports';

export class IssueToken extends Command<IssuedToken | Refusal> {
  constructor(
    readonly wanted: TokenWanted,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(IssueToken)
export class IssueTokenHandler implements ICommandHandler<IssueToken> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  async execute({ wanted, context }: IssueToken): Promise<IssuedToken | Refusal> {
    const gone = await this.whereGone(wanted, context.actor);
    return gone ?? issueToken(this.execution, systemClock, wanted, context);
  }

  /** The tokens of members who are gone have ended, and there are to be no new ones. */
  private async whereGone({ memberId, timebankId }: TokenWanted, by: Actor): Promise<Refusal | undefined> {
    if (memberId === undefined || timebankId === undefined || !mayRun(by, timebankId)) return undefined;
    return this.execution.look(memberDecider, memberId, (member) => {
      if (!('timebankId' in member) || member.timebankId !== timebankId) return undefined;
      if (member.status === 'left') return refuse('member-left', { on: member.leftOn! });
      return member.status === 'erased' ? refuse('person-erased') : undefined;
    });
  }
}

export class RevokeToken extends Command<Answer> {
  constructor(
    readonly tokenId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RevokeToken)
export class RevokeTokenHandler implements ICommandHandler<RevokeToken> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ tokenId, context }: RevokeToken): Promise<Answer> {
    return revokeToken(this.execution, systemClock, { tokenId }, context);
  }
}

export class TokensKnownTo extends Query<ListedToken[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

@QueryHandler(TokensKnownTo)
export class TokensKnownToHandler implements IQueryHandler<TokensKnownTo> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ actor }: TokensKnownTo): Promise<ListedToken[]> {
    return listTokens(this.execution, actor);
  }
}

export const tokenHandlers = [IssueTokenHandler, RevokeTokenHandler, TokensKnownToHandler];

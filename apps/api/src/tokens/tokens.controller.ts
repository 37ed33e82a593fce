import type { ApiTokenRevoked } from '@awr/identity';
import { type Actor, isRefusal } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Asking, Commanding, May, Problem } from '../edge';
import { About, Does } from '../openapi/does';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { IssueToken, RevokeToken, TokensKnownTo } from './token-commands';
import { IssuedTokenAnswer, RevokedTokenAnswer, TokenAnswer, TokenDto, tokenOf } from './token.dto';

@Controller('api/v1/tokens')
@About('tokens')
export class TokensController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @May('broker')
  @Does(
    {
      cy: 'Rhoi tocyn, a ddangosir unwaith. Mae brocer yn rhoi tocynnau i sefydliadau, lleoliadau ac aelodau.',
      en: 'Issue a token, shown once. A broker issues tokens for organisations, venues and members.',
    },
    { answers: IssuedTokenAnswer, status: 201 },
  )
  async issue(@Body() token: TokenDto, @Commanding() context: CommandContext): Promise<IssuedTokenAnswer> {
    const wanted = token.asWanted();
    const issued = await this.commands.execute(new IssueToken(wanted, context));
    if (isRefusal(issued)) throw Problem.refused(issued);
    return { ...tokenOf({ ...wanted, tokenId: issued.tokenId }), token: issued.token };
  }

  @Get()
  @May('broker')
  @Does(
    { cy: 'Y tocynnau sydd, heb eu cyfrinachau', en: 'The tokens there are, without their secrets' },
    { answers: listAnswer(TokenAnswer) },
  )
  async list(@Asking() actor: Actor): Promise<ListAnswer<TokenAnswer>> {
    const tokens = await this.queries.execute(new TokensKnownTo(actor));
    return { items: tokens.map(tokenOf), nextCursor: null };
  }

  @Delete(':token')
  @May('broker')
  @Does(
    { cy: 'Diddymu tocyn: nid yw’n gadael neb i mewn wedyn', en: 'Revoke a token: it lets nobody in from then on' },
    { answers: RevokedTokenAnswer },
  )
  async revoke(
    @Param('token') tokenId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<RevokedTokenAnswer>> {
    const answer = await this.commands.execute(new RevokeToken(tokenId, context));
    return tellEvent<ApiTokenRevoked['data'], RevokedTokenAnswer>(answer, (revoked) => {
      return { tokenId: revoked.tokenId, revokedOn: revoked.revokedOn };
    });
  }
}

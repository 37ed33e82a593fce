import { mayActForMember } from '@awr/identity';
import { type Actor, derivedId } from '@awr/kernel';
import type { HelpStatus } from '@awr/ledger';
import type { HelpCommand } from '@awr/community';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToHelp } from '../commands/commands';
import { today } from '../commands/today';
import { accepted, allow, Answered, Commanding, May, Problem, Timebank } from '../edge';
import { memberIdFrom, memberMeant } from '../members/member-ref';
import { About, Does, TakesHeader } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { recordETag, revisionIn } from '../queries/record-etag';
import { HelpAnswer, helpOf, HelpStepAnswer, MatchesAnswer, matchOf } from './help.answer';
import { CloseHelpDto, HelpAskedDto, HelpChangesDto, HelpDto } from './help.dto';
import { Helping } from './helping';

@Controller('api/v1/timebanks/:timebank/help')
@About('help')
export class HelpController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    private readonly helping: Helping,
  ) {}

  @Post()
  @May('broker', 'member')
  @Does(
    { cy: 'Cynnig cymorth, neu ofyn amdano', en: 'Offer help, or ask for it' },
    { answers: HelpStepAnswer, status: 201 },
  )
  async post(
    @Timebank() timebankId: string,
    @Body() help: HelpDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<HelpStepAnswer>> {
    const { actor, commandId } = context;
    const memberId = memberMeant(timebankId, help.member, actor);
    allow(mayActForMember(actor, { timebankId, memberId }));
    const helpId = derivedId('help', timebankId, commandId);
    const asked = () => this.helping.posting(help, { helpId, timebankId, memberId }, actor);
    return this.step(new ToHelp(helpId, asked, context), 'open');
  }

  @Get()
  @May('broker', 'member')
  @Does(
    {
      cy: 'Cynigion a cheisiadau am gymorth, y diweddaraf yn gyntaf',
      en: 'Offers of help and requests for it, the newest first',
    },
    { answers: listAnswer(HelpAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: HelpAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<HelpAnswer>> {
    const { member, ...others } = asked;
    const memberId = member === undefined ? undefined : memberIdFrom(timebank, member);
    return this.pages.page(listing, asked, helpOf, ({ help }, page) =>
      help.list(timebank, { ...others, memberId, ...page }),
    );
  }

  @Get(':help')
  @May('broker', 'member')
  @Does({ cy: 'Un cynnig neu gais', en: 'One offer or request' }, { answers: HelpAnswer })
  async one(@Timebank() timebank: string, @Param('help') helpId: string): Promise<Answered<HelpAnswer>> {
    const help = found(await this.queries.execute(new Read(({ help }) => help.byId(timebank, helpId))));
    return new Answered(helpOf(help), { etag: recordETag('h', help.revision) });
  }

  @Patch(':help')
  @May('broker', 'member')
  @Does(
    {
      cy: 'Newid cynnig neu gais sy’n sefyll; rhaid anfon ei ETag fel If-Match',
      en: 'Change an offer or a request that stands; its ETag must be sent as If-Match',
    },
    { answers: HelpStepAnswer },
  )
  @TakesHeader('If-Match', true, {
    cy: 'ETag y cynnig neu’r cais fel y’i darllenwyd',
    en: 'The ETag of the offer or request as it was read',
  })
  async change(
    @Timebank() timebankId: string,
    @Param('help') helpId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: HelpChangesDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<HelpStepAnswer>> {
    await this.mayChange(timebankId, helpId, context.actor);
    const command = changes.asCommand(timebankId, context.actor);
    const asked = { ...context, expectedRevision: revisionIn('h', ifMatch) };
    const answer = await this.commands.execute(new ToHelp(helpId, command, asked));
    const { body, headers } = accepted(answer, ({ events }) => events.at(-1)?.revision ?? 0);
    return new Answered({ id: helpId, status: 'open' as const }, { ...headers, etag: recordETag('h', body) });
  }

  @Get(':help/matches')
  @May('broker')
  @Does(
    {
      cy: 'Pwy y gellid eu dwyn ynghyd, a pham: awgrym i’r brocer',
      en: 'Who might be brought together, and why: a suggestion to the broker',
    },
    { answers: MatchesAnswer },
  )
  async matches(@Timebank() timebank: string, @Param('help') helpId: string): Promise<MatchesAnswer> {
    const asked = new Read(({ helpMatches }) => helpMatches.of(timebank, helpId, today()));
    return { items: found(await this.queries.execute(asked)).map(matchOf) };
  }

  @Post(':help/withdrawal')
  @HttpCode(200)
  @May('broker', 'member')
  @Does({ cy: 'Tynnu cynnig neu gais yn ôl', en: 'Withdraw an offer or a request' }, { answers: HelpStepAnswer })
  async withdraw(
    @Timebank() timebankId: string,
    @Param('help') helpId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<HelpStepAnswer>> {
    await this.mayChange(timebankId, helpId, context.actor);
    const command: HelpCommand = { type: 'WithdrawHelp', timebankId, withdrawnBy: context.actor.id };
    return this.step(new ToHelp(helpId, command, context), 'withdrawn');
  }

  @Post(':help/closing')
  @HttpCode(200)
  @May('broker', 'member')
  @Does(
    { cy: 'Cau cynnig neu gais, gyda rheswm', en: 'Close an offer or a request, with a reason' },
    { answers: HelpStepAnswer },
  )
  async close(
    @Timebank() timebankId: string,
    @Param('help') helpId: string,
    @Body() { reason }: CloseHelpDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<HelpStepAnswer>> {
    await this.mayChange(timebankId, helpId, context.actor);
    const command: HelpCommand = { type: 'CloseHelp', timebankId, reason, closedBy: context.actor.id };
    return this.step(new ToHelp(helpId, command, context), 'closed');
  }

  private async step(asked: ToHelp, status: HelpStatus): Promise<Answered<HelpStepAnswer>> {
    return accepted(await this.commands.execute(asked), () => ({ id: asked.helpId, status }));
  }

  private async mayChange(timebankId: string, helpId: string, actor: Actor): Promise<void> {
    const memberId = await this.helping.memberOf(timebankId, helpId);
    if (memberId === undefined) throw new Problem('unknown-help');
    allow(mayActForMember(actor, { timebankId, memberId }));
  }
}

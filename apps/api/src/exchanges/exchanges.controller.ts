import { hasRole, mayActForMember } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { type ExchangeId, type LedgerCommand, memberAccount, type WithdrawExchange } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { today } from '../commands/today';
import { accepted, allow, type Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { memberIdFrom, memberMeant } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { tellEach } from '../queries/tell-each';
import type { Views } from '../queries/views';
import { ExchangeAnswer, exchangeOf, exchangeStep, ExchangeStepAnswer, partiesOf } from './exchange.answer';
import { AgreeDto, DeclineExchangeDto, ExchangeDto, ExchangesAskedDto } from './exchange.dto';
import { Exchanging } from './exchanging';
import { HiddenExchanges, maySeeExchange, readingMember, seesAllExchanges } from './hidden-exchanges';

@Controller('api/v1/timebanks/:timebank/exchanges')
@About('exchanges')
export class ExchangesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    private readonly exchanging: Exchanging,
    private readonly hidden: HiddenExchanges,
  ) {}

  @Post()
  @May('broker', 'member')
  @Does(
    {
      cy: 'Cynnig cyfnewidiad: pwy helpodd bwy. Nid yw’n cyfri nes i bawb gytuno.',
      en: 'Propose an exchange: who helped whom. It counts once all have agreed.',
    },
    { answers: ExchangeStepAnswer, status: 201 },
  )
  async propose(
    @Timebank() timebank: string,
    @Body() exchange: ExchangeDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ExchangeStepAnswer>> {
    const { actor } = context;
    const isBroker = runs(actor);
    // A member speaks for nobody but themself.
    allow(isBroker || (exchange.proposer === undefined && exchange.agreed === undefined));
    const asked = () => this.exchanging.proposal(timebank, exchange, actor, isBroker);
    return accepted(await this.commands.execute(new ToLedger(timebank, asked, context)), exchangeStep);
  }

  @Get()
  @May('broker', 'member')
  @Does(
    {
      cy: 'Cyfnewidiadau, y diweddaraf yn gyntaf. Mae aelod yn gweld y rhai y mae’n rhan ohonynt.',
      en: 'Exchanges, the newest first. A member sees those in which they have a part.',
    },
    { answers: listAnswer(ExchangeAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: ExchangesAskedDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<ExchangeAnswer>> {
    const { member, ...others } = asked;
    const wanted = member === undefined ? undefined : memberIdFrom(timebank, member);
    const memberId = seesAllExchanges(actor) ? wanted : (wanted ?? actor.memberId ?? '');
    allow(seesAllExchanges(actor) || memberId === actor.memberId);
    return this.pages.told(listing, asked, async ({ exchanges, members }, page) => {
      const listed = await exchanges.list(timebank, { ...others, memberId, ...page });
      const people = { members: await members.among(timebank, partiesOf(listed.items)), readBy: readingMember(actor) };
      return tellEach(listed, (exchange) => exchangeOf(exchange, people));
    });
  }

  @Get(':exchange')
  @May('broker', 'member')
  @Does({ cy: 'Un cyfnewidiad', en: 'One exchange' }, { answers: ExchangeAnswer })
  async one(
    @Timebank() timebank: string,
    @Param('exchange') exchangeId: string,
    @Asking() actor: Actor,
  ): Promise<ExchangeAnswer> {
    const exchange = await this.seen(timebank, exchangeId, actor);
    const read = ({ members }: Views) => members.among(timebank, partiesOf([exchange]));
    return exchangeOf(exchange, { members: await this.queries.execute(new Read(read)), readBy: readingMember(actor) });
  }

  @Post(':exchange/agreement')
  @HttpCode(200)
  @May('broker', 'member')
  @Does(
    {
      cy: 'Cytuno i gyfnewidiad, drosoch eich hun neu ar ran aelodau',
      en: 'Agree to an exchange, yourself or on behalf of members',
    },
    { answers: ExchangeStepAnswer },
  )
  async agree(
    @Timebank() timebank: string,
    @Param('exchange') exchangeId: string,
    @Body() agree: AgreeDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ExchangeStepAnswer>> {
    const { actor } = context;
    const names = agree.members ?? [memberMeant(timebank, undefined, actor, 'members')];
    const parties = names.map((name) => speaksFor(timebank, name, actor));
    const command = agree.asCommand(exchangeId as ExchangeId, parties, actor);
    return this.step(timebank, exchangeId, command, context);
  }

  @Post(':exchange/decline')
  @HttpCode(200)
  @May('broker', 'member')
  @Does(
    { cy: 'Gwrthod cyfnewidiad, gyda rheswm', en: 'Decline an exchange, with a reason' },
    { answers: ExchangeStepAnswer },
  )
  async decline(
    @Timebank() timebank: string,
    @Param('exchange') exchangeId: string,
    @Body() decline: DeclineExchangeDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ExchangeStepAnswer>> {
    const { actor } = context;
    const party = speaksFor(timebank, memberMeant(timebank, decline.member, actor), actor);
    const command = decline.asCommand(exchangeId as ExchangeId, party, actor);
    return this.step(timebank, exchangeId, command, context);
  }

  @Post(':exchange/withdrawal')
  @HttpCode(200)
  @May('broker', 'member')
  @Does({ cy: 'Tynnu cyfnewidiad yn ôl', en: 'Withdraw an exchange' }, { answers: ExchangeStepAnswer })
  async withdraw(
    @Timebank() timebank: string,
    @Param('exchange') exchangeId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ExchangeStepAnswer>> {
    const { actor } = context;
    const command: WithdrawExchange = {
      ...{ type: 'WithdrawExchange', exchangeId: exchangeId as ExchangeId, today: today(), withdrawnBy: actor.id },
      ...(!runs(actor) && { member: memberAccount(actor.memberId ?? '') }),
    };
    return this.step(timebank, exchangeId, command, context);
  }

  private async step(timebank: string, exchangeId: string, command: LedgerCommand, context: CommandContext) {
    const answer = await this.commands.execute(new ToLedger(timebank, command, context));
    return accepted(await this.hidden.hiddenFrom(context.actor, timebank, exchangeId, answer), exchangeStep);
  }

  private async seen(timebank: string, exchangeId: string, actor: Actor) {
    const exchange = found(
      await this.queries.execute(new Read(({ exchanges }) => exchanges.byId(timebank, exchangeId))),
    );
    if (!maySeeExchange(actor, exchange)) throw new Problem('not-found');
    return exchange;
  }
}

/** The account of a member whom an actor may speak for. */
function speaksFor(timebankId: string, name: string, actor: Actor) {
  const memberId = memberIdFrom(timebankId, name);
  allow(mayActForMember(actor, { timebankId, memberId }));
  return memberAccount(memberId);
}

function runs(actor: Actor): boolean {
  return hasRole(actor, 'broker', 'administrator');
}

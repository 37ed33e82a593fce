import { mayActForMember } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { accepted, allow, type Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { memberIdFrom, memberMeant } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { ClaimAnswer, claimOf, ClaimStepAnswer, claimStep } from './claim.answer';
import { ClaimDto, ClaimsAskedDto } from './claim.dto';
import { Claiming } from './claiming';
import { claimsSeen, maySeeClaim } from './claims-seen';

@Controller('api/v1/timebanks/:timebank/claims')
@About('claims')
export class ClaimsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    private readonly claiming: Claiming,
  ) {}

  @Post()
  @May('broker', 'member')
  @Does(
    { cy: 'Hawlio oriau, i’w cadarnhau gan rywun arall', en: 'Claim hours, for somebody else to confirm' },
    { answers: ClaimStepAnswer, status: 201 },
  )
  async claim(
    @Timebank() timebank: string,
    @Body() claim: ClaimDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ClaimStepAnswer>> {
    const { actor } = context;
    const memberId = memberMeant(timebank, claim.member, actor);
    allow(mayActForMember(actor, { timebankId: timebank, memberId }));
    const asked = () => this.claiming.claim(timebank, memberId, claim, actor);
    return accepted(await this.commands.execute(new ToLedger(timebank, asked, context)), claimStep);
  }

  @Get()
  @May('broker', 'organisation', 'member')
  @Does(
    {
      cy: 'Hawliadau, y diweddaraf yn gyntaf. Mae aelod yn gweld ei rai ei hun, a sefydliad y rhai a gynhaliwyd ganddo.',
      en: 'Claims, the newest first. A member sees their own, an organisation those at what it hosts.',
    },
    { answers: listAnswer(ClaimAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: ClaimsAskedDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<ClaimAnswer>> {
    const { member, ...others } = asked;
    const memberId = member === undefined ? undefined : memberIdFrom(timebank, member);
    const seen = claimsSeen(actor, { memberId, organisationId: others.organisationId });
    allow(seen !== undefined);
    return this.pages.page(listing, asked, claimOf, ({ claims }, page) =>
      claims.list(timebank, { ...others, ...seen, ...page }),
    );
  }

  @Get(':claim')
  @May('broker', 'organisation', 'member')
  @Does({ cy: 'Un hawliad', en: 'One claim' }, { answers: ClaimAnswer })
  async one(
    @Timebank() timebank: string,
    @Param('claim') claimId: string,
    @Asking() actor: Actor,
  ): Promise<ClaimAnswer> {
    const claim = found(await this.queries.execute(new Read(({ claims }) => claims.byId(timebank, claimId))));
    if (!maySeeClaim(actor, claim)) throw new Problem('not-found');
    return claimOf(claim);
  }
}

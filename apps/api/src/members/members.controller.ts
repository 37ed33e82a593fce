import { memberIdOf, type MemberJoined } from '@awr/community';
import { hasRole, mayActForMember } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToMember } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { MemberAnswer, MemberAtDeskAnswer, memberAtDesk, MembershipAnswer, wholeMember } from './member.answer';
import { JoinDto, MembersAskedDto } from './member.dto';
import { recordETag } from '../queries/record-etag';
import { memberIdFrom } from './member-ref';

@Controller('api/v1/timebanks/:timebank/members')
@About('members')
export class MembersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Rhywun yn ymuno', en: 'Somebody joins' }, { answers: MembershipAnswer, status: 201 })
  async join(
    @Timebank() timebank: string,
    @Body() member: JoinDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<MembershipAnswer>> {
    const id = memberIdOf(timebank, member.number);
    const answer = await this.commands.execute(new ToMember(id, member.asCommand(timebank), context));
    return tellEvent<MemberJoined['data'], MembershipAnswer>(answer, ({ memberId, number }) => {
      return { id: memberId, number };
    });
  }

  @Get()
  @May('broker')
  @Does(
    { cy: 'Yr aelodau yn ôl enw, neu’r rhai y chwilir amdanynt', en: 'The members by name, or those searched for' },
    { answers: listAnswer(MemberAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: MembersAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<MemberAnswer>> {
    return this.pages.page(listing, asked, wholeMember, ({ members }, page) =>
      members.list(timebank, { ...asked, ...page }),
    );
  }

  @Get(':member')
  @May('broker', 'organisation', 'venue', 'member')
  @Does(
    {
      cy: 'Un aelod, yn ôl rhif aelodaeth neu id. Mae desg a sefydliad yn gweld dim ond pwy biau’r rhif.',
      en: 'One member, by membership number or id. A desk or an organisation sees only whose number it is.',
    },
    { answers: MemberAnswer, inPart: MemberAtDeskAnswer },
  )
  async one(
    @Timebank() timebank: string,
    @Param('member') idOrNumber: string,
    @Asking() actor: Actor,
  ): Promise<Answered<MemberAnswer | MemberAtDeskAnswer>> {
    const memberId = memberIdFrom(timebank, idOrNumber);
    const seesAll = mayActForMember(actor, { timebankId: timebank, memberId }) || hasRole(actor, 'auditor');
    if (!seesAll && !hasRole(actor, 'organisation', 'venue')) throw new Problem('not-found');
    const member = found(await this.queries.execute(new Read(({ members }) => members.current(timebank, memberId))));
    return seesAll
      ? new Answered(wholeMember(member), { etag: recordETag('m', member.revision) })
      : new Answered(memberAtDesk(member));
  }
}

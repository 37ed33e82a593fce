import type { MemberDetailsChanged } from '@awr/community';
import { mayActForMember } from '@awr/identity';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EraseMember, ToMember } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { accepted, allow, Answered, Commanding, May, Timebank } from '../edge';
import { About, Does, TakesIfMatch } from '../openapi/does';
import { recordETag, revisionIn } from '../queries/record-etag';
import { ErasedAnswer, MembershipAnswer } from './member.answer';
import { MemberChangesDto } from './member.dto';
import { memberIdFrom } from './member-ref';

/** What happens to a membership after somebody has joined. */
@Controller('api/v1/timebanks/:timebank/members/:member')
@About('members')
export class MemberRecordController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @May('broker', 'member')
  @Does(
    {
      cy: 'Newid manylion aelod; rhaid anfon ei ETag fel If-Match',
      en: 'Change a member’s details; their ETag must be sent as If-Match',
    },
    { answers: MembershipAnswer },
  )
  @TakesIfMatch()
  async change(
    @Timebank() timebankId: string,
    @Param('member') idOrNumber: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() details: MemberChangesDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<MembershipAnswer>> {
    const memberId = memberIdFrom(timebankId, idOrNumber);
    allow(mayActForMember(context.actor, { timebankId, memberId }));
    const asked = { ...context, expectedRevision: revisionIn('m', ifMatch) };
    const command = { type: 'ChangeMemberDetails', timebankId, changes: details.asChanges() } as const;
    const answer = await this.commands.execute(new ToMember(memberId, command, asked));
    const told = tellEvent<MemberDetailsChanged['data'], MembershipAnswer>(answer, ({ memberId: id }) => ({ id }));
    const etag = accepted(answer, ({ events }) => recordETag('m', events.at(-1)?.revision ?? 0)).body;
    return new Answered(told.body, { ...told.headers, etag });
  }

  @Post('erasure')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Dileu data personol aelod am byth: dinistrir ei allwedd, ac ni all neb ddarllen ei enw eto',
      en: 'Erase a member’s personal data for good: their key is destroyed, and nobody can read their name again',
    },
    { answers: ErasedAnswer },
  )
  async erase(
    @Timebank() timebankId: string,
    @Param('member') idOrNumber: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ErasedAnswer>> {
    const memberId = memberIdFrom(timebankId, idOrNumber);
    const answer = await this.commands.execute(new EraseMember(timebankId, memberId, context));
    return accepted(answer, () => ({ id: memberId, status: 'erased' as const }));
  }
}

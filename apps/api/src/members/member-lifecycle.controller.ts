import { memberDecider, memberSince, type MemberRejoined, type MemberState } from '@awr/community';
import { type Refusal, refuse } from '@awr/kernel';
import type { CommandContext, Execution } from '@awr/runtime';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger, ToMember } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { today } from '../commands/today';
import { accepted, type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { EXECUTION } from '../ports';
import { ClosedAnswer, closedAnswer, LeavingDto, MergeDto, ReturnDto, ReturnedAnswer } from './member-lifecycle.dto';
import { memberIdFrom } from './member-ref';

/** Leaving, coming back, and putting right that somebody was recorded twice. */
@Controller('api/v1/timebanks/:timebank/members/:member')
@About('members')
export class MemberLifecycleController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Post('leaving')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Aelod yn gadael: mae’r hyn sydd ar ôl yn mynd i’r pot, neu i neb, trwy gofnod, a chaeir y cyfrif, mewn un cam',
      en: 'A member leaves: what is left goes to the pot, or to nobody, by an entry, and the account is closed, in one step',
    },
    { answers: ClosedAnswer },
  )
  async leave(
    @Timebank() timebank: string,
    @Param('member') member: string,
    @Body() leaving: LeavingDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ClosedAnswer>> {
    const command = leaving.asCommand(timebank, member, context.actor);
    const asked = async () =>
      (await this.refused(timebank, member, (state) => refuseLeaving(state, command.on))) ?? command;
    return accepted(await this.commands.execute(new ToLedger(timebank, asked, context)), closedAnswer);
  }

  @Post('return')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Aelod a adawodd yn dychwelyd, dan yr un rhif ac i’r un cyfrif',
      en: 'A member who left comes back, under the same number and to the same account',
    },
    { answers: ReturnedAnswer },
  )
  async comeBack(
    @Timebank() timebankId: string,
    @Param('member') member: string,
    @Body() { on = today() }: ReturnDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ReturnedAnswer>> {
    const command = { type: 'RejoinMember', timebankId, on, today: today() } as const;
    const answer = await this.commands.execute(new ToMember(memberIdFrom(timebankId, member), command, context));
    return tellEvent<MemberRejoined['data'], ReturnedAnswer>(answer, ({ memberId: id, on }) => ({ id, on }));
  }

  @Post('merge')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Cofnodwyd aelod ddwywaith: mae’r balans yn symud i’r rhif arall trwy gofnod, a chedwir y ddau hanes',
      en: 'A member was recorded twice: the balance moves to the other number by an entry, and both histories are kept',
    },
    { answers: ClosedAnswer },
  )
  async merge(
    @Timebank() timebank: string,
    @Param('member') member: string,
    @Body() merge: MergeDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ClosedAnswer>> {
    const command = merge.asCommand(timebank, member, context.actor);
    const asked = async () =>
      (await this.refused(timebank, member, (state) => refuseMerging(state, command.on))) ??
      (await this.refused(timebank, merge.into, (state) => refuseMerging(state, command.on))) ??
      command;
    return accepted(await this.commands.execute(new ToLedger(timebank, asked, context)), closedAnswer);
  }

  private async refused(
    timebankId: string,
    member: string,
    rule: (state: Known) => Refusal | undefined,
  ): Promise<Refusal | undefined> {
    const state = await this.execution.look(memberDecider, memberIdFrom(timebankId, member), (seen) => seen);
    if (state.status === 'unknown' || state.timebankId !== timebankId) return refuse('unknown-member');
    return state.status === 'erased' ? refuse('person-erased') : rule(state);
  }
}

type Known = Exclude<MemberState, { readonly status: 'unknown' | 'erased' }>;

function refuseGone({ status, leftOn = '', mergedInto = '' }: Known): Refusal | undefined {
  if (status === 'merged') return refuse('member-merged', { into: mergedInto });
  return status === 'left' ? refuse('member-left', { on: leftOn }) : undefined;
}

function refuseLeaving(state: Known, on: string): Refusal | undefined {
  const joinedOn = memberSince(state);
  return refuseGone(state) ?? (on < joinedOn ? refuse('left-before-joining', { on, joinedOn }) : undefined);
}

function refuseMerging(state: Known, on: string): Refusal | undefined {
  const joinedOn = memberSince(state);
  return refuseGone(state) ?? (on < joinedOn ? refuse('merged-before-joining', { on, joinedOn }) : undefined);
}

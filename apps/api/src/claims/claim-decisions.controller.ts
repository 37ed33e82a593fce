import { hasRole } from '@awr/identity';
import type { Language, RefusedOne } from '@awr/kernel';
import { type ClaimId, type LedgerCommand, memberAccount, type WithdrawClaim } from '@awr/ledger';
import type { Answer, CommandContext } from '@awr/runtime';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { today } from '../commands/today';
import { accepted, type Answered, Commanding, InLanguage, May, ProblemCatalogue, Timebank } from '../edge';
import { entryOf } from '../entries/entry.answer';
import { About, Does } from '../openapi/does';
import { approverOf } from './approver';
import { ClaimStepAnswer, claimStep } from './claim.answer';
import { ConfirmationsDto, DeclineDto } from './claim.dto';
import { ConfirmationsAnswer, refusedClaim } from './confirmations.answer';
import { ConfirmingEach } from './confirming-each';
import { HiddenClaims } from './hidden-claims';

@Controller('api/v1/timebanks/:timebank/claims')
@About('claims')
export class ClaimDecisionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly confirming: ConfirmingEach,
    private readonly problems: ProblemCatalogue,
    private readonly hidden: HiddenClaims,
  ) {}

  @Post('confirmations')
  @May('broker', 'organisation')
  @Does(
    {
      cy: 'Cadarnhau llawer o hawliadau: pob un, neu ddim un, gyda rheswm am bob un na ellir; neu, gydag onRefusal: skip, y rhai y gellir',
      en: 'Confirm many claims: all, or none, with a reason for each that can’t be; or, with onRefusal: skip, those that can be',
    },
    { answers: ConfirmationsAnswer, status: 201 },
  )
  async confirmMany(
    @Timebank() timebank: string,
    @Body() confirmations: ConfirmationsDto,
    @Commanding() context: CommandContext,
    @InLanguage() language: Language,
  ): Promise<Answered<ConfirmationsAnswer>> {
    if (confirmations.onRefusal === 'skip') {
      const { confirmed, refused } = await this.confirming.confirm(timebank, confirmations, context);
      const tell = (each: RefusedOne) => refusedClaim(each, this.problems, language);
      return accepted(confirmed, ({ events }) => ({ items: events.map(entryOf), refused: refused.map(tell) }));
    }
    const command = confirmations.asCommand(context.actor);
    const answer = await this.ask(timebank, command, context);
    return accepted(answer, ({ events }) => ({ items: events.map(entryOf) }), 'claims');
  }

  @Post(':claim/confirmation')
  @May('broker', 'organisation')
  @Does(
    { cy: 'Cadarnhau hawliad, yn union fel y’i gwnaed', en: 'Confirm a claim, exactly as it was made' },
    { answers: ClaimStepAnswer, status: 201 },
  )
  async confirm(
    @Timebank() timebank: string,
    @Param('claim') claimId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ClaimStepAnswer>> {
    const approver = approverOf(context.actor);
    const command = { type: 'ConfirmHours', claimId: claimId as ClaimId, approver, today: today() } as const;
    return accepted(await this.ask(timebank, command, context), claimStep);
  }

  @Post(':claim/decline')
  @HttpCode(200)
  @May('broker', 'organisation')
  @Does({ cy: 'Gwrthod hawliad, gyda rheswm', en: 'Decline a claim, with a reason' }, { answers: ClaimStepAnswer })
  async decline(
    @Timebank() timebank: string,
    @Param('claim') claimId: string,
    @Body() decline: DeclineDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ClaimStepAnswer>> {
    const command = decline.asCommand(claimId as ClaimId, context.actor);
    return accepted(await this.ask(timebank, command, context), claimStep);
  }

  @Post(':claim/withdrawal')
  @HttpCode(200)
  @May('broker', 'member')
  @Does({ cy: 'Tynnu hawliad yn ôl', en: 'Withdraw a claim' }, { answers: ClaimStepAnswer })
  async withdraw(
    @Timebank() timebank: string,
    @Param('claim') claimId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ClaimStepAnswer>> {
    const { actor } = context;
    const isBroker = hasRole(actor, 'broker', 'administrator');
    const command: WithdrawClaim = {
      ...{ type: 'WithdrawClaim', claimId: claimId as ClaimId, today: today(), withdrawnBy: actor.id },
      ...(!isBroker && { member: memberAccount(actor.memberId ?? '') }),
    };
    return accepted(await this.ask(timebank, command, context), claimStep);
  }

  private async ask(timebank: string, command: LedgerCommand, context: CommandContext): Promise<Answer> {
    const answer = await this.commands.execute(new ToLedger(timebank, command, context));
    return this.hidden.hiddenFrom(context.actor, timebank, answer);
  }
}

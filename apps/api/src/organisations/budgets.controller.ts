import { refuseAtClosed, timebankDecider } from '@awr/community';
import { mayActForOrganisation } from '@awr/identity';
import { type Actor, refuse, type Refusal } from '@awr/kernel';
import { ledgerDecider } from '@awr/ledger';
import type { CommandContext, Execution } from '@awr/runtime';
import { hasRole } from '@awr/identity';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { EXECUTION } from '../ports';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { BudgetAnswer, BudgetDto, BudgetSetAnswer } from './budget.dto';

/** How much an organisation may issue. */
@Controller('api/v1/timebanks/:timebank/organisations/:organisation')
@About('organisations')
export class BudgetsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Post('budget')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Gosod faint y caiff sefydliad ei roi am gyfnod; am yr un dyddiau eto, ei newid',
      en: 'Set how much an organisation may issue for a time; for the same days again, change it',
    },
    { answers: BudgetSetAnswer },
  )
  async set(
    @Timebank() timebank: string,
    @Param('organisation') organisationId: string,
    @Body() budget: BudgetDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<BudgetSetAnswer>> {
    const asked = async () => {
      const refused = await this.execution.look(timebankDecider, timebank, (state): Refusal | undefined => {
        if (state.status === 'unknown' || !state.organisations.byId.has(organisationId)) {
          return refuse('unknown-organisation', { organisationId });
        }
        return refuseAtClosed(state, { organisationId }, budget.from);
      });
      return refused ?? budget.asCommand(organisationId, context.actor);
    };
    const answer = await this.commands.execute(new ToLedger(timebank, asked, context));
    return tellEvent<BudgetSetAnswer, BudgetSetAnswer>(answer, ({ organisationId: id, minutes, from, until }) => {
      return { organisationId: id, minutes, from, until };
    });
  }

  @Get('budgets')
  @May('broker', 'organisation')
  @Does(
    {
      cy: 'Cyllidebau sefydliad, a’r hyn sydd ar ôl ohonynt',
      en: 'An organisation’s budgets, and what is left of them',
    },
    { answers: listAnswer(BudgetAnswer) },
  )
  async list(
    @Timebank() timebank: string,
    @Param('organisation') organisationId: string,
    @Asking() actor: Actor,
  ): Promise<ListAnswer<BudgetAnswer>> {
    const isOwn = mayActForOrganisation(actor, { timebankId: timebank, organisationId });
    if (!isOwn && !hasRole(actor, 'auditor')) throw new Problem('not-found');
    const budgets = await this.execution.look(ledgerDecider, timebank, (ledger) => ledger.budgets.of(organisationId));
    const items = budgets.map(({ used, ...budget }) => {
      return { ...budget, usedMinutes: used, leftMinutes: budget.minutes - used };
    });
    return { items, nextCursor: null };
  }
}

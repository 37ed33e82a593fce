import type { Actor } from '@awr/kernel';
import {
  type Account,
  type AccountId,
  heldOf,
  type Ledger,
  ledgerDecider,
  type LedgerCommand,
  limitsOf,
  spendable,
} from '@awr/ledger';
import type { CommandContext, Execution } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { now } from '../commands/now';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Asking, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer, PageDto } from '../queries/page.dto';
import { EXECUTION } from '../ports';
import { told } from '../queries/told';
import {
  AccountLimitsDto,
  LimitChangeAnswer,
  limitChangeOf,
  LimitsAnswer,
  LockAnswer,
  LockDto,
  StandingAnswer,
  UnlockDto,
} from './account-limits.dto';
import { seenAccount } from './may-see-account';

const AS_THE_TIMEBANK: LimitsAnswer = {
  creditLimitMinutes: null,
  softCreditLimitMinutes: null,
  capMinutes: null,
  softCapMinutes: null,
};

/** How far one account may go, and whether anything may be taken from it. */
@Controller('api/v1/timebanks/:timebank')
@About('accounts')
export class AccountLimitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly pages: Pages,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Get('accounts/:account/limits')
  @May('broker', 'member')
  @Does(
    { cy: 'Yr hyn y gellir ei wneud â chyfrif o hyd', en: 'What may still be done with an account' },
    { answers: StandingAnswer },
  )
  async standing(
    @Timebank() timebank: string,
    @Param('account') name: string,
    @Asking() by: Actor,
  ): Promise<StandingAnswer> {
    const accountId = seenAccount(by, timebank, name);
    return found(await this.execution.look(ledgerDecider, timebank, (ledger) => standingOf(accountId, ledger)));
  }

  @Post('accounts/:account/limits')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Rhoi terfynau ei hun i gyfrif, gyda rheswm; mae’r hyn nas rhoddir yn aros',
      en: 'Give an account limits of its own, with a reason; what is left out stays',
    },
    { answers: LimitsAnswer },
  )
  async setLimits(
    @Timebank() timebank: string,
    @Param('account') name: string,
    @Body() limits: AccountLimitsDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<LimitsAnswer>> {
    const command = limits.asCommand(seenAccount(context.actor, timebank, name), context.actor);
    const answer = await this.commands.execute(new ToLedger(timebank, command, context));
    return tellEvent<LimitsAnswer, LimitsAnswer>(answer, (set) => {
      const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes } = set;
      return { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes };
    });
  }

  @Get('accounts/:account/limit-changes')
  @May('broker')
  @Does(
    {
      cy: 'Newidiadau i derfynau cyfrif, y diweddaraf yn gyntaf',
      en: 'Changes of an account’s limits, the newest first',
    },
    { answers: listAnswer(LimitChangeAnswer) },
  )
  changesOf(
    @Timebank() timebank: string,
    @Param('account') name: string,
    @Query() asked: PageDto,
    @Asking() by: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<LimitChangeAnswer>> {
    return this.changes(timebank, asked, listing, seenAccount(by, timebank, name));
  }

  @Get('limit-changes')
  @May('broker')
  @Does(
    { cy: 'Pob newid i derfynau, y diweddaraf yn gyntaf', en: 'Every change of limits, the newest first' },
    { answers: listAnswer(LimitChangeAnswer) },
  )
  allChanges(
    @Timebank() timebank: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<LimitChangeAnswer>> {
    return this.changes(timebank, asked, listing);
  }

  @Post('accounts/:account/lock')
  @HttpCode(200)
  @May('broker')
  @Does(
    { cy: 'Cloi cyfrif: ni ellir cymryd dim mwy ohono', en: 'Lock an account: nothing more can be taken from it' },
    { answers: LockAnswer },
  )
  lock(
    @Timebank() timebank: string,
    @Param('account') name: string,
    @Body() lock: LockDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<LockAnswer>> {
    return this.ask(timebank, lock.asCommand(seenAccount(context.actor, timebank, name), context.actor), context);
  }

  @Post('accounts/:account/unlock')
  @HttpCode(200)
  @May('broker')
  @Does({ cy: 'Datgloi cyfrif', en: 'Unlock an account' }, { answers: LockAnswer })
  unlock(
    @Timebank() timebank: string,
    @Param('account') name: string,
    @Body() unlock: UnlockDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<LockAnswer>> {
    return this.ask(timebank, unlock.asCommand(seenAccount(context.actor, timebank, name), context.actor), context);
  }

  private async ask(timebank: string, command: LedgerCommand, context: CommandContext) {
    const answer = await this.commands.execute(new ToLedger(timebank, command, context));
    return tellEvent<LockAnswer, LockAnswer>(answer, ({ accountId }) => ({ accountId }));
  }

  private changes(timebank: string, asked: PageDto, listing: Listing, accountId?: AccountId) {
    return this.pages.page(listing, asked, limitChangeOf, ({ limitChanges }, page) =>
      limitChanges.list(timebank, { accountId, ...page }),
    );
  }
}

function standingOf(accountId: AccountId, state: Ledger): StandingAnswer | undefined {
  const ledger = { ...state, at: now() };
  const account = ledger.accounts.find(accountId);
  if (!account) return undefined;
  const { softCapMinutes = null, ...limits } = limitsOf(account.limits, ledger.limits);
  const most = account.isClosed || account.isLocked ? 0 : spendable(account, ledger);
  return {
    accountId,
    status: statusOf(account),
    ...told({ mergedInto: account.mergedInto }),
    minutes: account.balance,
    heldMinutes: heldOf(account, ledger),
    // What the issuing account can spend has no end, and so no number.
    spendableMinutes: Number.isFinite(most) ? Math.max(0, most) : Number.MAX_SAFE_INTEGER,
    limits: { ...limits, softCapMinutes },
    ownLimits: account.limits ?? AS_THE_TIMEBANK,
  };
}

function statusOf({ isClosed, isLocked, mergedInto }: Account): StandingAnswer['status'] {
  if (isClosed) return mergedInto ? 'merged' : 'closed';
  return isLocked ? 'locked' : 'open';
}

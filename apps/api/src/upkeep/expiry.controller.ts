import {
  type CreditsExpired,
  endingSoon,
  type ExpiryNoticeGiven,
  expiring,
  type Ledger,
  ledgerDecider,
} from '@awr/ledger';
import type { CommandContext, Execution } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { now } from '../commands/now';
import { today } from '../commands/today';
import { accepted, type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { EXECUTION } from '../ports';
import { type EndingAnswer, EndingsAnswer, endingOf, endings, ExpiryDto } from './expiry.dto';

/** Credits that end by the timebank's policy: who must be told, what would end, and the run itself. */
@Controller('api/v1/timebanks/:timebank')
@About('upkeep')
export class ExpiryController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Get('expiries/due')
  @May('broker')
  @Does(
    { cy: 'Yr hyn a fyddai’n dod i ben; nid oes dim yn digwydd', en: 'What would end; nothing happens' },
    { answers: EndingsAnswer },
  )
  due(@Timebank() timebank: string, @Query() { on = today() }: ExpiryDto): Promise<EndingsAnswer> {
    return this.look(timebank, (ledger) => endings(expiring({ ...ledger, at: now() }, on).map(endingOf)));
  }

  @Get('expiry-notices/due')
  @May('broker')
  @Does(
    { cy: 'Pwy y mae’n rhaid ei rybuddio fod credydau’n dod i ben', en: 'Who must be told that credits will end' },
    { answers: EndingsAnswer },
  )
  noticesDue(@Timebank() timebank: string, @Query() { on = today() }: ExpiryDto): Promise<EndingsAnswer> {
    return this.look(timebank, (ledger) => endings(endingSoon({ ...ledger, at: now() }, on).map(endingOf)));
  }

  @Post('expiries')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Dod â’r credydau hynaf nas defnyddiwyd i ben, lle rhoddwyd rhybudd mewn pryd',
      en: 'End the oldest credits that were not used, where their member was told in time',
    },
    { answers: EndingsAnswer },
  )
  async expire(
    @Timebank() timebank: string,
    @Body() run: ExpiryDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EndingsAnswer>> {
    const answer = await this.commands.execute(new ToLedger(timebank, run.asExpiry(context.actor), context));
    return accepted(answer, ({ events }) =>
      endings(
        events.flatMap(({ type, data }): EndingAnswer[] => {
          if (type !== 'CreditsExpired') return [];
          const { debit: accountId, minutes, through } = data as CreditsExpired['data'];
          return [{ accountId, minutes, through }];
        }),
      ),
    );
  }

  @Post('expiry-notices')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Nodi bod aelodau wedi cael gwybod pa gredydau fydd yn dod i ben',
      en: 'Note that members have been told which credits will end',
    },
    { answers: EndingsAnswer },
  )
  async giveNotices(
    @Timebank() timebank: string,
    @Body() run: ExpiryDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EndingsAnswer>> {
    const answer = await this.commands.execute(new ToLedger(timebank, run.asNotices(context.actor), context));
    return accepted(answer, ({ events }) =>
      endings(
        events.map(({ data }) => {
          const { accountId, minutes, through } = data as ExpiryNoticeGiven['data'];
          return { accountId, minutes, through };
        }),
      ),
    );
  }

  private look<Seen>(timebank: string, see: (ledger: Ledger) => Seen): Promise<Seen> {
    return this.execution.look(ledgerDecider, timebank, see);
  }
}

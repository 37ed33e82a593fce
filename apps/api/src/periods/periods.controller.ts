import { type Actor, isRefusal } from '@awr/kernel';
import type { PeriodClosed, PeriodClosing, PeriodId, PeriodReopened, PeriodView } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { seenAccount } from '../accounts/may-see-account';
import { ToLedger } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { today } from '../commands/today';
import { Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { PERIODS } from '../ports';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer, PageDto } from '../queries/page.dto';
import { Read } from '../queries/read';
import { HoursReportAnswer } from '../reports/report.dto';
import {
  BalanceProofAnswer,
  closedOf,
  PeriodAnswer,
  PeriodBalanceAnswer,
  periodOf,
  proofOf,
  ReopenedAnswer,
} from './period.answer';
import { BookedDto, PeriodDto, ProofAskedDto, ReopeningDto } from './period.dto';

@Controller('api/v1/timebanks/:timebank/periods')
@About('periods')
export class PeriodsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    @Inject(PERIODS) private readonly periods: PeriodClosing,
  ) {}

  @Post()
  @May('broker')
  @Does(
    {
      cy: 'Cau’r cyfnod hyd at ddiwrnod: ei gyfansymiau, a gwraidd dros bob balans. Cyfrif yn y cyfnod agored a wna’r hyn a ddaw’n hwyr.',
      en: 'Close the period up to a day: its totals, and a root over every balance. What comes late counts in the open period.',
    },
    { answers: PeriodAnswer, status: 201, tried: 200 },
  )
  async close(
    @Timebank() timebank: string,
    @Body() { until, dryRun }: PeriodDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<PeriodAnswer>> {
    const closing = { until, today: today(), closedBy: context.actor.id };
    if (dryRun) {
      const would = await this.periods.wouldClose(timebank, closing);
      if (isRefusal(would)) throw Problem.refused(would);
      return new Answered(closedOf(would, 'open'), {}, 200);
    }
    const answer = await this.periods.close(timebank, closing, context);
    return tellEvent<PeriodClosed['data'], PeriodAnswer>(answer, (closed) => closedOf(closed));
  }

  @Get()
  @May('broker')
  @Does(
    { cy: 'Cyfnodau, y diweddaraf yn gyntaf', en: 'Periods, the newest first' },
    { answers: listAnswer(PeriodAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<PeriodAnswer>> {
    return this.pages.page(listing, asked, periodOf, ({ periods }, page) => periods.list(timebank, page));
  }

  @Get(':period')
  @May('broker')
  @Does({ cy: 'Un cyfnod', en: 'One period' }, { answers: PeriodAnswer })
  async one(@Timebank() timebank: string, @Param('period') id: string): Promise<PeriodAnswer> {
    return periodOf(await this.period(timebank, id));
  }

  @Get(':period/hours')
  @May('broker')
  @Does(
    {
      cy: 'Oriau yn ôl y cyfnod y’u cofnodwyd ynddo, beth bynnag eu dyddiad',
      en: 'Hours by the period in which they were booked, whatever their day',
    },
    { answers: HoursReportAnswer },
  )
  async hours(
    @Timebank() timebank: string,
    @Param('period') id: string,
    @Query() { by }: BookedDto,
  ): Promise<HoursReportAnswer> {
    const items = await this.queries.execute(new Read(({ periods }) => periods.booked(timebank, id, by)));
    return { by, items: found(items) };
  }

  @Get(':period/balances')
  @May('broker')
  @Does(
    { cy: 'Pob balans ar ddiwedd cyfnod', en: 'Every balance at the end of a period' },
    { answers: listAnswer(PeriodBalanceAnswer) },
  )
  async balances(
    @Timebank() timebank: string,
    @Param('period') id: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<PeriodBalanceAnswer>> {
    const balances = await this.periods.balances(await this.period(timebank, id));
    return this.pages.page(
      listing,
      asked,
      (balance: PeriodBalanceAnswer) => balance,
      (_, { after = '0', limit = 50 }) => {
        const end = Number(after) + limit;
        const next = end < balances.length ? String(end) : null;
        return Promise.resolve({ items: balances.slice(Number(after), end), next });
      },
    );
  }

  @Get(':period/proof')
  @May('broker', 'member', 'venue')
  @Does(
    {
      cy: 'Prawf o un balans ar ddiwedd cyfnod, yn erbyn y gwraidd a gyhoeddwyd',
      en: 'The proof of one balance at the end of a period, against the root that was published',
    },
    { answers: BalanceProofAnswer },
  )
  async proof(
    @Timebank() timebank: string,
    @Param('period') id: string,
    @Query() { account }: ProofAskedDto,
    @Asking() actor: Actor,
  ): Promise<BalanceProofAnswer> {
    const accountId = seenAccount(actor, timebank, account);
    return proofOf(id, found(await this.periods.proof(await this.period(timebank, id), accountId)));
  }

  @Post(':period/reopening')
  @HttpCode(200)
  @May('broker')
  @Does(
    { cy: 'Ailagor y cyfnod a gaewyd ddiwethaf, a dweud pam', en: 'Reopen the period closed last, and say why' },
    { answers: ReopenedAnswer },
  )
  async reopen(
    @Timebank() timebank: string,
    @Param('period') id: string,
    @Body() { reason }: ReopeningDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ReopenedAnswer>> {
    const reopenedBy = context.actor.id;
    const command = { type: 'ReopenPeriod', periodId: id as PeriodId, reason, reopenedBy } as const;
    const answer = await this.commands.execute(new ToLedger(timebank, command, context));
    return tellEvent<PeriodReopened['data'], ReopenedAnswer>(answer, ({ periodId, reason }) => {
      return { periodId, status: 'reopened', reason };
    });
  }

  private async period(timebank: string, id: string): Promise<PeriodView> {
    return found(await this.queries.execute(new Read(({ periods }) => periods.byId(timebank, id))));
  }
}

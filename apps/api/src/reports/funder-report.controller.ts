import type { Policy } from '@awr/community';
import { hasRole } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { outsideRefusal, type Period, settledOn, type Settling } from '@awr/reporting';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../commands/today';
import { allow, Asking, May, Problem, Timebank } from '../edge';
import { partnersAmong } from '../agreements/partners-among';
import { EntryDetailsAnswer, entryDetails } from '../entries/entry-details.answer';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { figureEntriesAt } from './figure-entries';
import { FigureEntriesDto, FunderReportDto } from './report-asked.dto';
import { OTHER_REPORT_TYPES } from './report-formats';
import { ReportAnswer } from './report.answer';
import { ReportSending } from './report-sending';

@Controller('api/v1/timebanks/:timebank/reports/funder')
@About('reports')
export class FunderReportController {
  constructor(
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    private readonly sending: ReportSending,
  ) {}

  @Get()
  @May('broker', 'funder')
  @Does(
    {
      cy: 'Adroddiad i’r cyllidwr: pobl, oriau, grwpiau a lleoliadau mewn cyfnod, wrth ymyl y flwyddyn gynt. Gwêl cyllidwr gyfnodau adrodd cyfan, a chyfrifon bach wedi’u gwarchod.',
      en: 'The report to the funder: people, hours, groups and venues in a period, beside the year before. A funder sees whole reporting periods, with small counts protected.',
    },
    { answers: ReportAnswer, orAs: OTHER_REPORT_TYPES, mayRefuse: true },
  )
  async report(
    @Timebank() timebank: string,
    @Query() asked: FunderReportDto,
    @Asking() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { from, until } = asked;
    const isOutside = asked.protected === 'true' || !hasRole(actor, 'broker', 'administrator', 'auditor');
    const smallCountsUnder = isOutside ? await this.smallCountsUnder(timebank, { from, until }) : undefined;
    return this.sending.send(asked, { request, reply }, (language, tell) => {
      const figures = { timebankId: timebank, from, until, language, madeOn: today(), smallCountsUnder, tell };
      const entriesAt = figureEntriesAt(timebank);
      return this.queries.execute(new Read(({ reports }) => reports.funder({ ...figures, entriesAt })));
    });
  }

  @Get('entries')
  @May('broker', 'organisation')
  @Does(
    {
      cy: 'Yr union gofnodion y gwnaed ffigur mewn adroddiad ohonynt. Mae sefydliad yn agor ei ffigurau ei hun.',
      en: 'Exactly the entries that a figure of a report was made of. An organisation opens its own figures.',
    },
    { answers: listAnswer(EntryDetailsAnswer) },
  )
  entries(
    @Timebank() timebank: string,
    @Query() asked: FigureEntriesDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<EntryDetailsAnswer>> {
    const { figure, from, until, organisation, by, of } = asked;
    const readsAll = hasRole(actor, 'broker', 'administrator', 'auditor');
    allow(readsAll || (organisation !== undefined && organisation === actor.organisationId));
    // What members said of their age and where they live is not the organisation's to read.
    allow(readsAll || (by !== 'area' && by !== 'age-band'));
    const selection = { figure, from, until, organisationId: organisation, by, of };
    return this.pages.told(listing, asked, async (views, page) => {
      const { items, next } = await views.reports.entriesOf(timebank, selection, page);
      const partners = await partnersAmong(items, timebank, views);
      return { items: items.map((entry) => entryDetails(entry, partners)), next };
    });
  }

  /** The timebank's rule for outside readers; a problem where they are not shown this period. */
  private async smallCountsUnder(timebank: string, period: Period): Promise<number> {
    const { policy } = found(await this.queries.execute(new Read(({ timebanks }) => timebanks.byId(timebank))));
    const begun = await this.queries.execute(new Read(({ reports }) => reports.begunOn(timebank)));
    const refusal = outsideRefusal(period, policy, { today: today(), begun });
    if (refusal) throw new Problem(refusal, { details: detailsOf(policy, { ...period, begun }) });
    return policy.smallCountsUnder;
  }
}

function detailsOf({ reportingPeriodMonths, reportingYearMonth }: Policy, settling: Settling) {
  return { months: reportingPeriodMonths, month: reportingYearMonth, shownFrom: settledOn(settling) };
}

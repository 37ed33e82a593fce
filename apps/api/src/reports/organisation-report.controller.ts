import { hasRole, mayActForOrganisation } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../commands/today';
import { Asking, May, Problem, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Read } from '../queries/read';
import { figureEntriesAt } from './figure-entries';
import { PeriodReportDto } from './report-asked.dto';
import { OTHER_REPORT_TYPES } from './report-formats';
import { ReportAnswer } from './report.answer';
import { ReportSending } from './report-sending';

@Controller('api/v1/timebanks/:timebank/reports/organisations/:organisation')
@About('reports')
export class OrganisationReportController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sending: ReportSending,
  ) {}

  @Get()
  @May('broker', 'organisation')
  @Does(
    {
      cy: 'Yr hyn a gynhaliodd sefydliad mewn cyfnod: pobl ac oriau, wrth ymyl y flwyddyn gynt. Gwêl sefydliad ei adroddiad ei hun.',
      en: 'What an organisation hosted in a period: people and hours, beside the year before. An organisation sees its own.',
    },
    { answers: ReportAnswer, orAs: OTHER_REPORT_TYPES },
  )
  async report(
    @Timebank() timebank: string,
    @Param('organisation') organisationId: string,
    @Query() asked: PeriodReportDto,
    @Asking() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { from, until } = asked;
    const isOwn = mayActForOrganisation(actor, { timebankId: timebank, organisationId });
    if (!isOwn && !hasRole(actor, 'auditor')) throw new Problem('not-found');
    return this.sending.send(asked, { request, reply }, async (language, tell) => {
      const figures = { timebankId: timebank, organisationId, from, until, language, madeOn: today(), tell };
      const entriesAt = figureEntriesAt(timebank);
      return found(
        await this.queries.execute(new Read(({ reports }) => reports.organisation({ ...figures, entriesAt }))),
      );
    });
  }
}

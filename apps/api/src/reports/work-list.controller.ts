import { instant, systemClock } from '@awr/kernel';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../commands/today';
import { May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Read } from '../queries/read';
import { ReportWantedDto } from './report-asked.dto';
import { OTHER_REPORT_TYPES } from './report-formats';
import { ReportAnswer } from './report.answer';
import { ReportSending } from './report-sending';

@Controller('api/v1/timebanks/:timebank/reports/work-list')
@About('reports')
export class WorkListController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sending: ReportSending,
  ) {}

  @Get()
  @May('broker')
  @Does(
    {
      cy: 'Rhestr waith y brocer: yr hyn sy’n aros i rywun ei wneud heddiw',
      en: 'The broker’s work list: what waits for somebody to do today',
    },
    { answers: ReportAnswer, orAs: OTHER_REPORT_TYPES },
  )
  async list(
    @Timebank() timebankId: string,
    @Query() asked: ReportWantedDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { policy } = found(await this.queries.execute(new Read(({ timebanks }) => timebanks.byId(timebankId))));
    return this.sending.send(asked, { request, reply }, (language) => {
      const wanted = { timebankId, policy, language, madeOn: today(), at: instant(systemClock.nowMicros()) };
      return this.queries.execute(new Read(({ reports }) => reports.workList(wanted)));
    });
  }
}

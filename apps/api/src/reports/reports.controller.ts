import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { Read } from '../queries/read';
import { HoursReportAnswer, HoursReportDto, TotalsAnswer } from './report.dto';

@Controller('api/v1/timebanks/:timebank/reports')
@About('reports')
export class ReportsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('hours')
  @May('broker')
  @Does(
    {
      cy: 'Oriau yn ôl grŵp, sefydliad, categori neu fis: yr hyn a ddywed y cyfriflyfr, heb gofnodion a wrthdrowyd',
      en: 'Hours by group, organisation, category or month: what the ledger says, without reversed entries',
    },
    { answers: HoursReportAnswer },
  )
  async hours(@Timebank() timebank: string, @Query() { by, from, to }: HoursReportDto): Promise<HoursReportAnswer> {
    const items = await this.queries.execute(new Read(({ totals }) => totals.hoursBy(timebank, by, { from, to })));
    return { by, items };
  }

  @Get('totals')
  @May('broker')
  @Does({ cy: 'Cyfansymiau’r banc amser', en: 'The timebank’s totals' }, { answers: TotalsAnswer })
  totals(@Timebank() timebank: string): Promise<TotalsAnswer> {
    return this.queries.execute(new Read(({ totals }) => totals.ofLedger(timebank)));
  }
}

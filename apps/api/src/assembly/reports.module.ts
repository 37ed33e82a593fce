import { Module } from '@nestjs/common';
import { FunderReportController } from '../reports/funder-report.controller';
import { HolderReportsController } from '../reports/holder-reports.controller';
import { OrganisationReportController } from '../reports/organisation-report.controller';
import { ReportSending } from '../reports/report-sending';
import { WorkListController } from '../reports/work-list.controller';

@Module({
  controllers: [FunderReportController, OrganisationReportController, HolderReportsController, WorkListController],
  providers: [ReportSending],
})
export class ReportsModule {}

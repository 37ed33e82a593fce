import { Module } from '@nestjs/common';
import { AgreementsController } from '../agreements/agreements.controller';
import { PartnersController } from '../agreements/partners.controller';
import { AgreementHandler } from '../commands/handlers';
import { PeriodsController } from '../periods/periods.controller';
import { ReconciliationController } from '../transfers/reconciliation.controller';
import { TransfersController } from '../transfers/transfers.controller';

/** What goes on between timebanks, and between one period and the next. */
@Module({
  controllers: [
    AgreementsController,
    PartnersController,
    ReconciliationController,
    TransfersController,
    PeriodsController,
  ],
  providers: [AgreementHandler],
})
export class BetweenModule {}

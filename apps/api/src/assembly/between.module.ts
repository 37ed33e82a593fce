import { Module } from '@nestjs/common';
import { AgreementsController } from '../agreements/agreements.controller';
import { AgreementHandler } from '../commands/handlers';
import { ReconciliationController } from '../transfers/reconciliation.controller';
import { TransfersController } from '../transfers/transfers.controller';

/** What goes on between timebanks. */
@Module({
  controllers: [AgreementsController, ReconciliationController, TransfersController],
  providers: [AgreementHandler],
})
export class BetweenModule {}

import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Read } from '../queries/read';
import type { Views } from '../queries/views';
import { ReconciliationAnswer, reconciliationOf } from './transfer.answer';

@Controller('api/v1/timebanks/:timebank/agreements/:agreement/reconciliation')
@About('transfers')
export class ReconciliationController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @May('broker')
  @Does(
    {
      cy: 'Sut y saif dau gyfriflyfr â’i gilydd: y ddau gyfrif clirio, a’r hyn sydd ar ei ffordd',
      en: 'How two ledgers stand with each other: both clearing accounts, and what is under way',
    },
    { answers: ReconciliationAnswer },
  )
  async reconcile(@Timebank() timebank: string, @Param('agreement') id: string): Promise<ReconciliationAnswer> {
    const read = async ({ agreements, partners, transfers }: Views) => {
      const agreement = await agreements.byId(timebank, id);
      if (!agreement) return undefined;
      const { partnerId } = agreement;
      const name = await partners.name(timebank, partnerId);
      return reconciliationOf(partnerId, name, await transfers.reconcile(timebank, partnerId));
    };
    return found(await this.queries.execute(new Read(read)));
  }
}

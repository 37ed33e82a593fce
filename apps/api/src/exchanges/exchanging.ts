import { helpDecider, timebankDecider } from '@awr/community';
import { type Actor, refuse, type Refusal } from '@awr/kernel';
import type { ProposeExchange } from '@awr/ledger';
import type { Execution } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { EXECUTION } from '../ports';
import type { ExchangeDto } from './exchange.dto';

/** Makes proposals of what is asked, as the timebank's policy has it on that day. */
@Injectable()
export class Exchanging {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  async proposal(
    timebankId: string,
    exchange: ExchangeDto,
    by: Actor,
    isBroker: boolean,
  ): Promise<ProposeExchange | Refusal> {
    const { helpId } = exchange;
    if (helpId !== undefined && !(await this.stands(timebankId, helpId))) return refuse('unknown-help');
    return this.execution.look(timebankDecider, timebankId, (timebank): ProposeExchange | Refusal => {
      if (timebank.status === 'unknown') return refuse('unknown-timebank');
      return exchange.asCommand(timebankId, by, timebank.policy.exchangeLapseDays, isBroker);
    });
  }

  private stands(timebankId: string, helpId: string): Promise<boolean> {
    return this.execution.look(helpDecider, helpId, (help) => help.status === 'open' && help.timebankId === timebankId);
  }
}

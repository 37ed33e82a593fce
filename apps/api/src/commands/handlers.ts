import { helpDecider, memberDecider, timebankDecider } from '@awr/community';
import { isRefusal, StoreUnavailable } from '@awr/kernel';
import { timebankAgreementDecider, ledgerDecider } from '@awr/ledger';
import type { Answer, Execution } from '@awr/runtime';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PATIENCE_MS, Problem, type ViewsWaiter } from '../edge';
import { EXECUTION, type Keys, KEYS, VIEWS_WAITER } from '../ports';
import { EraseMember, ToAgreement, ToHelp, ToLedger, ToMember, ToTimebank } from './commands';
import { askedNow } from './now';

@CommandHandler(ToLedger)
export class LedgerHandler implements ICommandHandler<ToLedger> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ timebankId, asked, context }: ToLedger): Promise<Answer> {
    return this.execution.execute(ledgerDecider, timebankId, { command: askedNow(asked), context });
  }
}

@CommandHandler(ToAgreement)
export class AgreementHandler implements ICommandHandler<ToAgreement> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ agreementId, asked, context }: ToAgreement): Promise<Answer> {
    return this.execution.execute(timebankAgreementDecider, agreementId, { command: asked, context });
  }
}

@CommandHandler(ToTimebank)
export class TimebankHandler implements ICommandHandler<ToTimebank> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ timebankId, asked, context }: ToTimebank): Promise<Answer> {
    return this.execution.execute(timebankDecider, timebankId, { command: asked, context });
  }
}

@CommandHandler(ToMember)
export class MemberHandler implements ICommandHandler<ToMember> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ memberId, asked, context }: ToMember): Promise<Answer> {
    return this.execution.execute(memberDecider, memberId, { command: asked, context });
  }
}

@CommandHandler(ToHelp)
export class HelpHandler implements ICommandHandler<ToHelp> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute({ helpId, asked, context }: ToHelp): Promise<Answer> {
    return this.execution.execute(helpDecider, helpId, { command: asked, context });
  }
}

/** The key goes, and the views forget, before the answer: whoever hears that it is done can rely on it. */
@CommandHandler(EraseMember)
export class EraseMemberHandler implements ICommandHandler<EraseMember> {
  constructor(
    @Inject(EXECUTION) private readonly execution: Execution,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(VIEWS_WAITER) private readonly views: ViewsWaiter,
  ) {}

  async execute({ timebankId, memberId, context }: EraseMember): Promise<Answer> {
    const command = { type: 'ErasePerson', timebankId } as const;
    const answer = await this.execution.execute(memberDecider, memberId, { command, context });
    if (isRefusal(answer)) return answer;
    await this.keys.erase(memberId);
    const isForgotten = await this.views.reached(answer.position, PATIENCE_MS);
    if (!isForgotten) throw unfinished();
    await this.keys.leaveNoTrace().catch((reason: unknown) => {
      throw reason instanceof StoreUnavailable ? unfinished() : reason;
    });
    return answer;
  }
}

/** Asked again with the same key, it goes on from there, and erases nothing twice. */
function unfinished(): Problem {
  return new Problem('erasure-unfinished', { headers: { 'retry-after': '1' } });
}

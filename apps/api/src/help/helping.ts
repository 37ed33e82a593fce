import { type HelpCommand, helpDecider, memberDecider } from '@awr/community';
import { type Actor, refuse, type Refusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { EXECUTION } from '../ports';
import type { HelpDto } from './help.dto';

/** Makes of what is asked an offer or a request of somebody who is a member. */
@Injectable()
export class Helping {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  posting(
    help: HelpDto,
    whose: { readonly helpId: string; readonly timebankId: string; readonly memberId: string },
    by: Actor,
  ): Promise<HelpCommand | Refusal> {
    return this.execution.look(memberDecider, whose.memberId, (member): HelpCommand | Refusal => {
      if (member.status === 'unknown' || member.timebankId !== whose.timebankId) return refuse('unknown-member');
      if (member.status === 'erased') return refuse('person-erased');
      if (member.status === 'left') return refuse('member-left', { on: member.leftOn ?? '' });
      return help.asCommand(by, whose, member.language);
    });
  }

  /** Whose it is; undefined where there is none in this timebank. */
  memberOf(timebankId: string, helpId: string): Promise<string | undefined> {
    return this.execution.look(helpDecider, helpId, (help) =>
      help.status === 'unknown' || help.timebankId !== timebankId ? undefined : help.memberId,
    );
  }
}

import { timebankDecider } from '@awr/community';
import { type Actor, isRefusal, refuse, type Refusal } from '@awr/kernel';
import type { ClaimHours } from '@awr/ledger';
import type { Execution } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { placeNamed } from '../hours/places';
import { EXECUTION } from '../ports';
import type { ClaimDto } from './claim.dto';

/** Makes claims of what is asked: at places that there are, and as the timebank's policy has it on that day. */
@Injectable()
export class Claiming {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  claim(timebankId: string, memberId: string, claim: ClaimDto, by: Actor): Promise<ClaimHours | Refusal> {
    return this.execution.look(timebankDecider, timebankId, (timebank): ClaimHours | Refusal => {
      if (timebank.status === 'unknown') return refuse('unknown-timebank');
      const placed = placeNamed(claim.asClaim(timebankId, memberId, by), timebank);
      if (isRefusal(placed)) return placed;
      const { confirmation, claimReminderDays: remindDays, claimLapseDays: lapseDays } = timebank.policy;
      return { ...placed, confirmation, remindDays, lapseDays };
    });
  }
}

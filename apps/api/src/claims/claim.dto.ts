import { type Actor, type CalendarDate } from '@awr/kernel';
import {
  CLAIM_STATUSES,
  type ClaimHours,
  type ClaimId,
  type ClaimStatus,
  type ConfirmHours,
  type ConfirmManyHours,
  DECLINE_REASONS,
  type DeclineHours,
  type DeclineReason,
  MOST_CLAIMS_AT_ONCE,
  recorderOf,
} from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Day, Id, OneOf, Prose, SomeNames } from '../edge';
import { ServiceDto } from '../hours/service.dto';
import { accountOfMember, MemberName } from '../members/member-ref';
import { PageDto } from '../queries/page.dto';
import { approverOf } from './approver';

export class ClaimDto extends ServiceDto {
  @MemberName({
    says: {
      cy: 'Yr aelod a roddodd yr oriau: rhif aelodaeth neu id; eich hun os nas rhoddir',
      en: 'The member who gave the hours: membership number or id; yourself if left out',
    },
    optional: true,
  })
  member?: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Prose({ says: { cy: 'Nodyn i bwy bynnag sy’n cadarnhau', en: 'A note to whoever confirms' }, optional: true })
  note?: string;

  /** All but what the timebank's policy says. */
  asClaim(timebankId: string, memberId: string, by: Actor): Omit<ClaimHours, keyof PolicyOfClaim> {
    const { minutes, on, activityId, groupId, organisationId, category, note } = this;
    const member = accountOfMember(timebankId, memberId);
    const what = { type: 'ClaimHours', member, minutes, on, today: today(), ...recorderOf(by) } as const;
    const byBroker = approverOf(by).isBroker;
    return { ...what, byBroker, ...given({ activityId, groupId, organisationId, category, note }) };
  }
}

export type PolicyOfClaim = Pick<ClaimHours, 'confirmation' | 'remindDays' | 'lapseDays'>;

export class DeclineDto {
  @OneOf(Object.keys(DECLINE_REASONS), { says: { cy: 'Pam', en: 'Why' } })
  reason!: DeclineReason;

  @Prose({ says: { cy: 'Nodyn i’r aelod', en: 'A note to the member' }, optional: true })
  note?: string;

  asCommand(claimId: ClaimId, by: Actor): DeclineHours {
    const { reason, note } = this;
    const approver = approverOf(by);
    return { type: 'DeclineHours', claimId, reason, approver, today: today(), ...given({ note }) };
  }
}

/** What becomes of the others where some of many claims can't be confirmed. */
const ON_REFUSAL = ['none', 'skip'] as const;

export class ConfirmationsDto {
  @SomeNames({
    says: { cy: 'Yr hawliadau, wrth eu rhifau', en: 'The claims, by their numbers' },
    most: MOST_CLAIMS_AT_ONCE,
    example: ['c-000001', 'c-000002'],
  })
  claims!: string[];

  @OneOf(ON_REFUSAL, {
    says: {
      cy: 'none: ni chadarnheir yr un oni ellir cadarnhau pob un (dyna a wneir os nas rhoddir); skip: cadarnheir y rhai y gellir, a dywedir pam nad y lleill',
      en: 'none: none is confirmed unless all can be (so if left out); skip: those that can be are, and why not is said of the others',
    },
    optional: true,
  })
  onRefusal?: (typeof ON_REFUSAL)[number];

  asCommand(by: Actor): ConfirmManyHours {
    const claimIds = this.claims as ClaimId[];
    return { type: 'ConfirmManyHours', claimIds, approver: approverOf(by), today: today() };
  }

  /** One for each claim, so that each is decided by itself. */
  asCommands(by: Actor): ConfirmHours[] {
    const { approver, today } = this.asCommand(by);
    return this.claims.map((claimId) => ({ type: 'ConfirmHours', claimId: claimId as ClaimId, approver, today }));
  }
}

export class ClaimsAskedDto extends PageDto {
  @OneOf(CLAIM_STATUSES, {
    says: {
      cy: 'Pa mor bell y daethant; y rhai agored yw’r rhai sy’n aros, yr hynaf yn gyntaf',
      en: 'How far they have come; the open ones wait, the oldest first',
    },
    optional: true,
  })
  status?: ClaimStatus;

  @MemberName({
    says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' },
    optional: true,
  })
  member?: string;

  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisationId?: string;

  @Day({
    says: { cy: 'Wedi’u gwneud ar y diwrnod hwn neu cyn hynny', en: 'Made on this day or before' },
    optional: true,
  })
  claimedUntil?: CalendarDate;

  @Day({
    says: {
      cy: 'Y rhai y mae’n bryd atgoffa amdanynt ar y diwrnod hwn',
      en: 'Those of which a reminder is due on this day',
    },
    optional: true,
  })
  dueOn?: CalendarDate;
}

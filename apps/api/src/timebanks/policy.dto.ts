import { CONFIRMATIONS, type Confirmation, type Policy } from '@awr/community';
import { MOST_MINUTES, type Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { OneOf, Part, Prose, Whole, WholeOrNull, YesOrNo } from '../edge';

const says = {
  creditLimitMinutes: {
    cy: 'Faint o funudau islaw sero y caiff aelod fynd',
    en: 'How many minutes below zero a member may go',
  },
  softCreditLimitMinutes: {
    cy: 'Faint islaw sero cyn rhybuddio’r brocer; null: dim rhybudd',
    en: 'How far below zero before the broker is warned; null: no warning',
  },
  capMinutes: {
    cy: 'Faint y caiff aelod ei gadw; null: unrhyw faint',
    en: 'How much a member may keep; null: any amount',
  },
  retireSpentCredits: { cy: 'A yw credydau a wariwyd yn dod i ben', en: 'Whether spent credits are retired' },
  expiryMonths: {
    cy: 'Ar ôl faint o fisoedd y daw credydau i ben; null: byth',
    en: 'After how many months credits end; null: never',
  },
  expiryNoticeDays: { cy: 'Faint o ddyddiau o rybudd cyn hynny', en: 'How many days’ notice before that' },
  confirmation: { cy: 'Pwy sy’n cadarnhau oriau a hawlir', en: 'Who confirms hours that are claimed' },
} satisfies Record<keyof Policy, Wording>;

/** What of a policy is given; the rest stays as it is. */
export class PolicyDto {
  @Whole({ says: says.creditLimitMinutes, optional: true, least: 0, most: MOST_MINUTES, example: 720 })
  creditLimitMinutes?: number;

  @WholeOrNull({ says: says.softCreditLimitMinutes, optional: true, least: 0, most: MOST_MINUTES })
  softCreditLimitMinutes?: number | null;

  @WholeOrNull({ says: says.capMinutes, optional: true, least: 1, most: MOST_MINUTES })
  capMinutes?: number | null;

  @YesOrNo({ says: says.retireSpentCredits, optional: true })
  retireSpentCredits?: boolean;

  @WholeOrNull({ says: says.expiryMonths, optional: true, least: 1, most: 120 })
  expiryMonths?: number | null;

  @Whole({ says: says.expiryNoticeDays, optional: true, least: 0, most: 365, example: 30 })
  expiryNoticeDays?: number;

  @OneOf(CONFIRMATIONS, { says: says.confirmation, optional: true })
  confirmation?: Confirmation;

  asPolicy(): Partial<Policy> {
    const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, retireSpentCredits } = this;
    const { expiryMonths, expiryNoticeDays, confirmation } = this;
    return given({
      creditLimitMinutes,
      softCreditLimitMinutes,
      capMinutes,
      retireSpentCredits,
      expiryMonths,
      expiryNoticeDays,
      confirmation,
    });
  }
}

export class PolicyChangeDto {
  @Part(() => PolicyDto, { says: { cy: 'Y newidiadau', en: 'The changes' } })
  changes!: PolicyDto;

  @Prose({ says: { cy: 'Pam', en: 'Why' }, example: 'Penderfyniad y pwyllgor / The committee’s decision' })
  reason!: string;
}

/** A whole policy. */
export class PolicyAnswer implements Policy {
  @Whole({ says: says.creditLimitMinutes, least: 0, most: MOST_MINUTES, example: 0 })
  creditLimitMinutes!: number;

  @WholeOrNull({ says: says.softCreditLimitMinutes, least: 0, most: MOST_MINUTES })
  softCreditLimitMinutes!: number | null;

  @WholeOrNull({ says: says.capMinutes, least: 1, most: MOST_MINUTES })
  capMinutes!: number | null;

  @YesOrNo({ says: says.retireSpentCredits })
  retireSpentCredits!: boolean;

  @WholeOrNull({ says: says.expiryMonths, least: 1, most: 120 })
  expiryMonths!: number | null;

  @Whole({ says: says.expiryNoticeDays, least: 0, most: 365, example: 30 })
  expiryNoticeDays!: number;

  @OneOf(CONFIRMATIONS, { says: says.confirmation })
  confirmation!: Confirmation;
}

import { MOST_MINUTES } from '@awr/kernel';
import type { ProposeAgreement } from '@awr/ledger';
import { AmountMinutes, Id, Line, Whole } from '../edge';

export const partner = { cy: 'Y banc amser arall', en: 'The other timebank' };
export const partnerName = { cy: 'Enw’r banc amser arall', en: 'The other timebank’s name' };
export const perTransfer = { cy: 'Y mwyaf o funudau mewn un trosglwyddiad', en: 'The most minutes in one transfer' };
export const owes = {
  cy: 'Y mwyaf o funudau a all fod ar eich banc amser chi i’r llall',
  en: 'The most minutes that your timebank may come to owe the other',
};
export const owed = {
  cy: 'Y mwyaf o funudau a all fod ar y llall i’ch banc amser chi',
  en: 'The most minutes that the other may come to owe your timebank',
};
export const most = { least: 0, most: MOST_MINUTES, example: 6000 };

export class AgreementDto {
  @Id({ says: { cy: 'Id y banc amser y cynigir iddo', en: 'The id of the timebank that it is proposed to' } })
  withTimebankId!: string;

  @AmountMinutes({ says: perTransfer, example: 600 })
  transferMinutes!: number;

  @Whole({ says: owes, ...most })
  owesMinutes!: number;

  @Whole({ says: owed, ...most })
  owedMinutes!: number;

  asCommand(by: string, names: NonNullable<ProposeAgreement['names']>): ProposeAgreement {
    const { withTimebankId: to, transferMinutes, owesMinutes, owedMinutes } = this;
    return { type: 'ProposeAgreement', by, to, names, transferMinutes, owesMinutes, owedMinutes };
  }
}

export class AcceptanceDto {
  @Whole({
    says: { cy: 'Rhif y cynnig y cytunir iddo', en: 'The number of the proposal that is agreed to' },
    ...{ least: 1, most: 1_000_000, example: 1 },
  })
  proposal!: number;
}

export class ReasonDto {
  @Line({ says: { cy: 'Pam', en: 'Why' }, most: 500 })
  reason!: string;
}

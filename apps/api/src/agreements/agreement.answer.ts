import type { Wording } from '@awr/kernel';
import { AGREEMENT_STATUSES, type TimebankAgreementEvent, type AgreementStatus, type AgreementView } from '@awr/ledger';
import { AmountMinutes, Bilingual, Id, Line, OneOf, Part, Whole, YesOrNo } from '../edge';
import { told } from '../queries/told';
import { most, owed, owes, partner, partnerName, perTransfer } from './agreement.dto';

const status = { cy: 'Sut y mae’r cytundeb', en: 'How the agreement stands' };
const agreementId = { cy: 'Id y cytundeb', en: 'The agreement’s id' };
const number = { cy: 'Rhif y cynnig', en: 'The number of the proposal' };
const count = { least: 1, most: 1_000_000, example: 1 };

class TermsAnswer {
  @AmountMinutes({ says: perTransfer })
  transferMinutes!: number;

  @Whole({ says: owes, ...most })
  owesMinutes!: number;

  @Whole({ says: owed, ...most })
  owedMinutes!: number;
}

class ProposalAnswer extends TermsAnswer {
  @Whole({ says: number, ...count })
  number!: number;

  @YesOrNo({
    says: {
      cy: 'A wnaed y cynnig gan eich banc amser chi; os na, chi sydd i ateb',
      en: 'Whether your timebank made it; if not, it is yours to answer',
    },
  })
  isOwn!: boolean;
}

/** What a change of an agreement did. */
export class AgreementChangeAnswer {
  @Id({ says: agreementId })
  id!: string;

  @Id({ says: partner })
  withTimebankId!: string;

  @Bilingual({ says: partnerName, optional: true })
  withName?: Wording;

  @OneOf(AGREEMENT_STATUSES, { says: status })
  status!: AgreementStatus;

  @Whole({ says: number, ...count, optional: true })
  proposal?: number;
}

/** What one timebank has agreed with another, as it looks from its side. */
export class AgreementAnswer {
  @Id({ says: agreementId })
  id!: string;

  @Id({ says: partner })
  withTimebankId!: string;

  @Bilingual({ says: partnerName, optional: true })
  withName?: Wording;

  @OneOf(AGREEMENT_STATUSES, { says: status })
  status!: AgreementStatus;

  @Part(() => TermsAnswer, { says: { cy: 'Y telerau y cytunwyd arnynt', en: 'The terms agreed on' }, optional: true })
  terms?: TermsAnswer;

  @Part(() => ProposalAnswer, { says: { cy: 'Cynnig sy’n aros am ateb', en: 'A proposal that waits' }, optional: true })
  proposal?: ProposalAnswer;

  @YesOrNo({ says: { cy: 'Wedi’i atal gan eich banc amser chi', en: 'Suspended by your timebank' } })
  isSuspendedByOwn!: boolean;

  @YesOrNo({ says: { cy: 'Wedi’i atal gan y llall', en: 'Suspended by the other' } })
  isSuspendedByPartner!: boolean;

  @Line({ says: { cy: 'Pam y’i hataliwyd neu y’i terfynwyd', en: 'Why it was suspended or ended' }, optional: true })
  reason?: string;

  @Whole({
    says: {
      cy: 'Yr hyn sydd ar eich banc amser chi i’r llall, mewn munudau; islaw 0 lle mae ar y llall i chi',
      en: 'What your timebank owes the other, in minutes; below 0 where the other owes you',
    },
    ...{ least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, example: 90 },
  })
  clearingMinutes!: number;
}

export function agreementOf(view: AgreementView, withName: Wording | undefined): AgreementAnswer {
  const { agreementId, partnerId, status, terms, proposal, reason, clearingMinutes } = view;
  const { isSuspendedByOwn, isSuspendedByPartner } = view;
  return {
    ...{ id: agreementId, withTimebankId: partnerId, status, isSuspendedByOwn, isSuspendedByPartner, clearingMinutes },
    ...told({ withName, terms, proposal, reason }),
  };
}

/** What an agreement's event did, as one of the two sees it. */
export function agreementChange(timebankId: string, { type, data }: TimebankAgreementEvent): AgreementChangeAnswer {
  const { agreementId, proposerId, partnerId } = data;
  // Whoever proposes learns whom they have proposed it to.
  const withName = type === 'AgreementProposed' ? data.partnerName : undefined;
  return {
    ...{ id: agreementId, withTimebankId: timebankId === proposerId ? partnerId : proposerId },
    status: type === 'AgreementProposed' ? 'proposed' : type === 'AgreementEnded' ? 'ended' : standing(data),
    ...told({ withName }),
    ...(type === 'AgreementProposed' && { proposal: data.proposal }),
  };
}

function standing({ inForce }: { readonly inForce: boolean }): AgreementStatus {
  return inForce ? 'in-force' : 'suspended';
}

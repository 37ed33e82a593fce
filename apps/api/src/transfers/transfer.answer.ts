import type { Wording } from '@awr/kernel';
import { TRANSFER_DIRECTIONS, TRANSFER_STATUSES } from '@awr/ledger';
import type { Reconciliation, TransferDirection, TransferStatus, TransferView } from '@awr/ledger';
import { partner, partnerName } from '../agreements/agreement.dto';
import { AmountMinutes, Bilingual, Id, Line, OneOf, Whole, YesOrNo } from '../edge';
import { told } from '../queries/told';

const minutes = { cy: 'Faint o funudau', en: 'How many minutes' };
const signed = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, example: 90 };
const count = { least: 0, most: Number.MAX_SAFE_INTEGER, example: 0 };

/** A transfer as one of the two timebanks may see it: of the sender, the receiving one is told a reference only. */
export class TransferAnswer {
  @Id({ says: { cy: 'Y cyfeirnod, yr un i’r ddau fanc amser', en: 'The reference, the same for both timebanks' } })
  id!: string;

  @OneOf(TRANSFER_DIRECTIONS, { says: { cy: 'Allan neu i mewn', en: 'Out or in' } })
  direction!: TransferDirection;

  @Id({ says: partner })
  withTimebankId!: string;

  @Bilingual({ says: partnerName, optional: true })
  withName?: Wording;

  @AmountMinutes({ says: minutes })
  minutes!: number;

  @OneOf(TRANSFER_STATUSES, { says: { cy: 'Ar ba gam', en: 'How far it has come' } })
  status!: TransferStatus;

  @Line({ says: { cy: 'Y cofnod yn eich cyfriflyfr chi', en: 'The entry in your own ledger' }, optional: true })
  entryId?: string;

  @Line({ says: { cy: 'Y cofnod a ddaeth â hwy’n ôl', en: 'The entry that brought them back' }, optional: true })
  returnedBy?: string;

  @Line({ says: { cy: 'Rhif y derbynnydd, lle’r anfonwyd', en: 'The receiver’s number, where sent' }, optional: true })
  toNumber?: string;

  @Line({
    says: {
      cy: 'Pam na dderbyniwyd: dim ond i’r banc amser a’i gwrthododd',
      en: 'Why it was not accepted: only for the timebank that declined it',
    },
    optional: true,
  })
  reason?: string;

  @Line({ says: { cy: 'Pryd y clywyd amdano gyntaf (UTC)', en: 'When it was first heard of (UTC)' } })
  firstAt!: string;

  @Line({ says: { cy: 'Pryd yr atebwyd (UTC)', en: 'When it was answered (UTC)' }, optional: true })
  answeredAt?: string;
}

/** How the two ledgers stand with each other, all of it at one moment. */
export class ReconciliationAnswer {
  @Id({ says: partner })
  withTimebankId!: string;

  @Bilingual({ says: partnerName, optional: true })
  withName?: Wording;

  @YesOrNo({
    says: {
      cy: 'A yw cyfriflyfr y llall yn cael ei gadw yma; os na, nid oes dim i gymharu ag ef',
      en: 'Whether the other’s ledger is kept here; if not, there is nothing to compare with',
    },
  })
  isKeptHere!: boolean;

  @Whole({ says: { cy: 'Balans eich cyfrif clirio', en: 'The balance of your clearing account' }, ...signed })
  clearingMinutes!: number;

  @Whole({ says: { cy: 'Balans cyfrif clirio’r llall', en: 'The balance of the other’s' }, ...signed })
  partnersClearingMinutes!: number;

  @Whole({ says: { cy: 'Munudau ar eu ffordd allan', en: 'Minutes on their way out' }, ...count })
  outUnderWayMinutes!: number;

  @Whole({ says: { cy: 'Munudau ar eu ffordd i mewn', en: 'Minutes on their way in' }, ...count })
  inUnderWayMinutes!: number;

  @Whole({ says: { cy: 'Trosglwyddiadau ar eu ffordd', en: 'Transfers under way' }, ...count })
  underWay!: number;

  @Whole({
    says: {
      cy: 'Yr hyn sydd gan y ddau gyfrif gyda’i gilydd heblaw’r hyn sydd ar ei ffordd: rhaid iddo fod yn 0',
      en: 'What the two accounts have together beyond what is under way: it must be 0',
    },
    ...signed,
  })
  differenceMinutes!: number;

  @YesOrNo({ says: { cy: 'A yw’r ddau gyfriflyfr yn cytuno', en: 'Whether the two ledgers agree' } })
  reconciles!: boolean;
}

export function transferOf(view: TransferView, withName: Wording | undefined): TransferAnswer {
  const { transferId: id, direction, partnerId: withTimebankId, minutes, status, firstAt } = view;
  const { entryId, returnedBy, toNumber, reason, answeredAt } = view;
  return {
    ...{ id, direction, withTimebankId, minutes, status, firstAt },
    ...told({ withName, entryId, returnedBy, toNumber, reason, answeredAt }),
  };
}

export function reconciliationOf(
  withTimebankId: string,
  withName: Wording | undefined,
  found: Reconciliation,
): ReconciliationAnswer {
  return { withTimebankId, ...told({ withName }), ...found, reconciles: found.differenceMinutes === 0 };
}

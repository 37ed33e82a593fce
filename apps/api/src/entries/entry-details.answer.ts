import type { Wording } from '@awr/kernel';
import type { EntryView, PartnerNames } from '@awr/ledger';
import { partnerName } from '../agreements/agreement.dto';
import { partnerIn } from '../agreements/partners-among';
import { Bilingual, Line, Prose } from '../edge';
import { told } from '../queries/told';
import { EntryAnswer } from './entry.answer';

/** An entry with all that is known of it by now. */
export class EntryDetailsAnswer extends EntryAnswer {
  @Line({ says: { cy: 'Y cofnod sy’n gwrthdroi hwn', en: 'The entry that reverses this one' }, optional: true })
  reversedBy?: string;

  @Line({
    says: { cy: 'Y cyfnod caeedig y’i cyfrifir ynddo', en: 'The closed period that it counts in' },
    optional: true,
  })
  periodId?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  @Line({ says: { cy: 'Pwy a ysgrifennodd y daflen bapur', en: 'Who wrote the paper sheet' }, optional: true })
  recorderName?: string;

  @Bilingual({ says: partnerName, optional: true })
  withName?: Wording;
}

export function entryDetails(entry: EntryView, partners: PartnerNames): EntryDetailsAnswer {
  const { entryId, kind, minutes, debit, credit, on, recordedAt, recordedBy, warnings } = entry;
  const { approvedBy, category, activityId, groupId, organisationId, offerId, people } = entry;
  const { claimId, exchangeId, reverses, reversedBy, reason, note, recorderName } = entry;
  const { grant, waiver, holdId, batchId, corrects, correctedBy } = entry;
  const { transferId, toNumber, periodId, lateFor } = entry;
  const withTimebankId = partnerIn(entry);
  return {
    ...{ entryId, kind, minutes, debit, credit, on, recordedAt, recordedBy },
    ...told({ approvedBy, category, activityId, groupId, organisationId, offerId, people }),
    ...told({ claimId, exchangeId, reverses, reversedBy, reason, note, recorderName }),
    ...(warnings.length > 0 && { warnings: [...warnings] }),
    ...(entry.byBeneficiary && { byBeneficiary: true }),
    ...told({ grant, waiver, holdId, batchId, corrects, correctedBy }),
    ...told({ transferId, toNumber, periodId, lateFor }),
    ...told({ withTimebankId, withName: partners.get(withTimebankId ?? '') }),
  };
}

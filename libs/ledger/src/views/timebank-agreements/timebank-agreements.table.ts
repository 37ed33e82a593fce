import type { Wording } from '@awr/kernel';
import { integer, json, optionalJson, optionalText, table, text } from '@awr/projections';
import type { AgreementTerms } from '../../domain/between/agreement/agreement-terms';

export const AGREEMENT_STATUSES = ['proposed', 'in-force', 'suspended', 'ended'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** What a timebank has agreed with others: an agreement has a row for each of the two. */
export const timebank_agreements = table({
  columns: {
    timebank_id: text,
    agreement_id: text,
    partner_id: text,
    /** As it was when one proposed to the other; logs from before that was said have none. */
    partner_name: optionalJson<Wording>(),
    status: text,
    /** How many proposals there were; the last is the one that waits, where one does. */
    proposals: integer,
    proposed: optionalJson<AgreementTerms>(),
    agreed: optionalJson<AgreementTerms>(),
    /** The timebanks that suspended it. */
    suspended_by: json<readonly string[]>(),
    /** Why it was suspended or ended last. */
    reason: optionalText,
    changed_at: text,
  },
  key: ['timebank_id', 'agreement_id'],
});

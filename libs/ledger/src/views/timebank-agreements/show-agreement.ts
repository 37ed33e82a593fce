import type { StoredEvent } from '@awr/event-store';
import type { Row } from '@awr/projections';
import type {
  AgreementEnded,
  TimebankAgreementEvent,
  AgreementMade,
  AgreementProposed,
  AgreementResumed,
  AgreementSuspended,
} from '../../domain/between/agreement/agreement-events';
import { type AgreementTerms, otherThan } from '../../domain/between/agreement/agreement-terms';
import type { LedgerViews } from '../ledger-views';
import type { AgreementStatus, timebank_agreements } from './timebank-agreements.table';

type Of<Event extends TimebankAgreementEvent> = StoredEvent<string, Event['data']>;
type AgreementRow = Row<typeof timebank_agreements>;
type Changed = Partial<Omit<AgreementRow, 'timebank_id' | 'agreement_id' | 'partner_id'>>;

export function showProposal(event: Of<AgreementProposed>, view: LedgerViews): Promise<void> {
  const { proposal, proposerName = null, partnerName = null, ...terms } = event.data;
  return show(event, view, ({ timebank_id, agreed, status }) => ({
    partner_name: timebank_id === terms.proposerId ? partnerName : proposerName,
    ...{ proposals: proposal, proposed: termsOf(terms) },
    // What both agreed on stays in force until new terms are agreed.
    status: agreed === null ? 'proposed' : status,
  }));
}

export function showMade(event: Of<AgreementMade>, view: LedgerViews): Promise<void> {
  const { inForce } = event.data;
  return show(event, view, () => ({ ...{ proposed: null, agreed: termsOf(event.data) }, status: standing(inForce) }));
}

export function showSuspended(event: Of<AgreementSuspended>, view: LedgerViews): Promise<void> {
  const { by, reason } = event.data;
  return show(event, view, ({ suspended_by }) => ({
    ...{ status: standing(false), reason },
    suspended_by: [...suspended_by, by],
  }));
}

export function showResumed(event: Of<AgreementResumed>, view: LedgerViews): Promise<void> {
  const { by, inForce } = event.data;
  return show(event, view, ({ suspended_by, reason }) => ({
    ...{ status: standing(inForce), reason: inForce ? null : reason },
    suspended_by: suspended_by.filter((timebankId) => timebankId !== by),
  }));
}

export function showEnded(event: Of<AgreementEnded>, view: LedgerViews): Promise<void> {
  const { reason } = event.data;
  const status: AgreementStatus = 'ended';
  return show(event, view, () => ({ status, proposed: null, agreed: null, suspended_by: [], reason }));
}

/** Changes both rows alike. */
async function show(
  { data, metadata }: Of<TimebankAgreementEvent>,
  view: LedgerViews,
  change: (row: AgreementRow) => Changed,
): Promise<void> {
  for (const timebank_id of [data.proposerId, data.partnerId]) {
    const key = { timebank_id, agreement_id: data.agreementId };
    const row = (await view.timebank_agreements.find(key)) ?? {
      ...UNHEARD_OF,
      ...key,
      partner_id: otherThan(timebank_id, data),
    };
    view.timebank_agreements.put({ ...row, ...change(row), changed_at: metadata.recordedAt });
  }
}

const UNHEARD_OF = {
  ...{
    partner_name: null,
    status: 'proposed',
    proposals: 0,
    proposed: null,
    agreed: null,
    suspended_by: [],
    reason: null,
    changed_at: '',
  },
};

function standing(inForce: boolean): AgreementStatus {
  return inForce ? 'in-force' : 'suspended';
}

function termsOf(data: AgreementTerms): AgreementTerms {
  const { proposerId, partnerId, transferMinutes, proposerOwesMinutes, partnerOwesMinutes } = data;
  return { proposerId, partnerId, transferMinutes, proposerOwesMinutes, partnerOwesMinutes };
}

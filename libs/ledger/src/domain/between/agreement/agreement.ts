import { type Steps, derivedId } from '@awr/kernel';
import type { TimebankAgreementEvent } from './agreement-events';
import type { AgreementTerms } from './agreement-terms';

/** What two timebanks have agreed with each other, and what one has proposed to the other. */
export interface TimebankAgreement {
  agreementId: string;
  /** The two timebanks; none before the first proposal. */
  parties: readonly string[];
  /** How many proposals there were. */
  proposals: number;
  /** What waits for the other's answer. */
  proposed?: AgreementTerms | undefined;
  /** What both agreed on, in force unless somebody suspended it. */
  agreed?: AgreementTerms | undefined;
  readonly suspendedBy: Set<string>;
}

/** Two timebanks have one agreement at a time, so its id follows from theirs, whoever proposes. */
export function agreementIdOf(oneTimebankId: string, otherTimebankId: string): string {
  return derivedId('agreement', ...[oneTimebankId, otherTimebankId].sort());
}

export function noAgreement(): TimebankAgreement {
  return { agreementId: '', parties: [], proposals: 0, suspendedBy: new Set() };
}

/** What each event means for the agreement, which is changed in place. */
export const timebankAgreementSteps: Steps<TimebankAgreement, TimebankAgreementEvent> = {
  AgreementProposed: (agreement, { agreementId, proposal, proposerName: _, partnerName: _name, ...terms }) =>
    Object.assign(agreement, {
      ...{ agreementId, proposals: proposal, proposed: terms },
      parties: [terms.proposerId, terms.partnerId],
    }),

  AgreementMade: (agreement, { agreementId: _, proposal: _proposal, inForce: _inForce, ...terms }) =>
    Object.assign(agreement, { agreed: terms, proposed: undefined }),

  AgreementSuspended: (agreement, { by }) => {
    agreement.suspendedBy.add(by);
    return agreement;
  },

  AgreementResumed: (agreement, { by }) => {
    agreement.suspendedBy.delete(by);
    return agreement;
  },

  AgreementEnded: (agreement) => {
    agreement.suspendedBy.clear();
    return Object.assign(agreement, { agreed: undefined, proposed: undefined });
  },
};

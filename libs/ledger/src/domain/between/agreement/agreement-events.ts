import type { DomainEvent, EventDefinitions, Wording } from '@awr/kernel';
import type { AgreementTerms } from './agreement-terms';

// Each names both timebanks and says the terms whole: a fact that concerns two parties is one event.

interface OfAgreement extends AgreementTerms {
  readonly agreementId: string;
}

/** As it is after the event, so that whoever copies it needs no earlier one. */
interface Standing extends OfAgreement {
  readonly inForce: boolean;
}

/** What the two are called, for whoever reads of one of them where the other is not kept. */
export interface PartiesNamed {
  readonly proposerName?: Wording;
  readonly partnerName?: Wording;
}

interface SaidBy {
  /** The timebank that said so. */
  readonly by: string;
}

export type AgreementProposed = DomainEvent<
  'AgreementProposed',
  // `proposal` counts them, so that nobody agrees to terms that were changed a moment ago.
  OfAgreement & PartiesNamed & { readonly proposal: number }
>;
export type AgreementMade = DomainEvent<'AgreementMade', Standing & { readonly proposal: number }>;
export type AgreementSuspended = DomainEvent<'AgreementSuspended', Standing & SaidBy & { readonly reason: string }>;
export type AgreementResumed = DomainEvent<'AgreementResumed', Standing & SaidBy>;
export type AgreementEnded = DomainEvent<'AgreementEnded', Standing & SaidBy & { readonly reason: string }>;

export type TimebankAgreementEvent =
  AgreementProposed | AgreementMade | AgreementSuspended | AgreementResumed | AgreementEnded;

export const timebankAgreementEvents: EventDefinitions<TimebankAgreementEvent> = {
  AgreementProposed: { version: 1 },
  AgreementMade: { version: 1 },
  AgreementSuspended: { version: 1 },
  AgreementResumed: { version: 1 },
  AgreementEnded: { version: 1 },
};

export function agreementProposed(data: AgreementProposed['data']): AgreementProposed {
  return { type: 'AgreementProposed', data };
}

export function agreementMade(data: AgreementMade['data']): AgreementMade {
  return { type: 'AgreementMade', data };
}

export function agreementSuspended(data: AgreementSuspended['data']): AgreementSuspended {
  return { type: 'AgreementSuspended', data };
}

export function agreementResumed(data: AgreementResumed['data']): AgreementResumed {
  return { type: 'AgreementResumed', data };
}

export function agreementEnded(data: AgreementEnded['data']): AgreementEnded {
  return { type: 'AgreementEnded', data };
}

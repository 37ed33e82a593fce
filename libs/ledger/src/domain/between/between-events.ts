import type { DomainEvent, Minutes } from '@awr/kernel';
import type { EntryId } from '../entry-id';
import type { Partner } from './partner';
import type { Arrival, Return, Sending, TransferId } from './transfer';

/** The ledger takes note of how an agreement with another timebank stands. */
export type PartnerNoted = DomainEvent<'PartnerNoted', Partner>;
export type CreditsSentToTimebank = DomainEvent<'CreditsSentToTimebank', Sending>;
export type CreditsReceivedFromTimebank = DomainEvent<'CreditsReceivedFromTimebank', Arrival>;
export type CreditsReturned = DomainEvent<'CreditsReturned', Return>;

/** In the sender's ledger: the other timebank has accepted it. */
export type TransferCompleted = DomainEvent<
  'TransferCompleted',
  {
    readonly transferId: TransferId;
    readonly entryId: EntryId;
    readonly toTimebankId: string;
    readonly minutes: Minutes;
  }
>;

/** In the receiver's ledger: it can't be accepted, which is decided once and for all. */
export type TransferDeclined = DomainEvent<
  'TransferDeclined',
  {
    readonly transferId: TransferId;
    readonly fromTimebankId: string;
    readonly minutes: Minutes;
    /** The code of the rule that said no. Only this timebank sees it. */
    readonly reason: string;
  }
>;

/** Entries between timebanks: each moves minutes to or from a clearing account. */
export type BetweenEntryEvent = CreditsSentToTimebank | CreditsReceivedFromTimebank | CreditsReturned;
export type BetweenEvent = PartnerNoted | BetweenEntryEvent | TransferCompleted | TransferDeclined;

export function partnerNoted(data: Partner): PartnerNoted {
  return { type: 'PartnerNoted', data };
}

export function creditsSentToTimebank(data: Sending): CreditsSentToTimebank {
  return { type: 'CreditsSentToTimebank', data };
}

export function creditsReceivedFromTimebank(data: Arrival): CreditsReceivedFromTimebank {
  return { type: 'CreditsReceivedFromTimebank', data };
}

export function creditsReturned(data: Return): CreditsReturned {
  return { type: 'CreditsReturned', data };
}

export function transferCompleted(data: TransferCompleted['data']): TransferCompleted {
  return { type: 'TransferCompleted', data };
}

export function transferDeclined(data: TransferDeclined['data']): TransferDeclined {
  return { type: 'TransferDeclined', data };
}

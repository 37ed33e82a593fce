import type { CalendarDate, DomainEvent } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { Entry, PersonalText } from '../entry';
import type { Claim } from './claim';
import type { DeclineReason } from './decline-reason';
import type { Agreement, Exchange } from './exchange';
import type { HowAgreed } from './how-agreed';
import type { ClaimId, ExchangeId } from './numbered-id';

interface OfClaim {
  readonly claimId: ClaimId;
  readonly member: AccountId;
}
interface OfExchange {
  readonly exchangeId: ExchangeId;
}
/** An exchange that will not count. */
interface ExchangeEnded extends OfExchange {
  /** All who had a part in it, so that whoever reads this can tell them. Not in logs from before this was kept. */
  readonly members?: readonly AccountId[];
}

export type HoursClaimed = DomainEvent<'HoursClaimed', Claim>;
/** An entry: claimed hours that were confirmed, or that count without. */
export type HoursConfirmed = DomainEvent<'HoursConfirmed', Entry & { readonly claimId: ClaimId }>;
export type HoursDeclined = DomainEvent<
  'HoursDeclined',
  OfClaim & { readonly reason: DeclineReason; readonly declinedBy: string; readonly note?: PersonalText }
>;
export type ClaimWithdrawn = DomainEvent<'ClaimWithdrawn', OfClaim & { readonly withdrawnBy: string }>;
export type ClaimLapsed = DomainEvent<'ClaimLapsed', OfClaim & { readonly on: CalendarDate }>;

export type ExchangeProposed = DomainEvent<'ExchangeProposed', Exchange>;
export type ExchangeAgreed = DomainEvent<
  'ExchangeAgreed',
  // `counts` where they were the last to agree: the entries follow at once.
  OfExchange & Agreement & { readonly agreedBy: string; readonly counts: boolean }
>;
/** An entry: one line of an exchange that all have agreed. */
export type HelpExchanged = DomainEvent<'HelpExchanged', Entry & OfExchange & { readonly line: number }>;
export type ExchangeDeclined = DomainEvent<
  'ExchangeDeclined',
  ExchangeEnded & {
    readonly party: AccountId;
    readonly how: HowAgreed;
    readonly reason: DeclineReason;
    readonly declinedBy: string;
    readonly note?: PersonalText;
  }
>;
export type ExchangeWithdrawn = DomainEvent<'ExchangeWithdrawn', ExchangeEnded & { readonly withdrawnBy: string }>;
export type ExchangeLapsed = DomainEvent<'ExchangeLapsed', ExchangeEnded & { readonly on: CalendarDate }>;

/** Those that are entries. */
export type AgreementEntryEvent = HoursConfirmed | HelpExchanged;
export type AgreementEvent =
  | AgreementEntryEvent
  | HoursClaimed
  | HoursDeclined
  | ClaimWithdrawn
  | ClaimLapsed
  | ExchangeProposed
  | ExchangeAgreed
  | ExchangeDeclined
  | ExchangeWithdrawn
  | ExchangeLapsed;

const event =
  <Event extends AgreementEvent>(type: Event['type']) =>
  (data: Event['data']): Event =>
    ({ type, data }) as Event;

export const hoursClaimed = event<HoursClaimed>('HoursClaimed');
export const hoursConfirmed = event<HoursConfirmed>('HoursConfirmed');
export const hoursDeclined = event<HoursDeclined>('HoursDeclined');
export const claimWithdrawn = event<ClaimWithdrawn>('ClaimWithdrawn');
export const claimLapsed = event<ClaimLapsed>('ClaimLapsed');
export const exchangeProposed = event<ExchangeProposed>('ExchangeProposed');
export const exchangeAgreed = event<ExchangeAgreed>('ExchangeAgreed');
export const helpExchanged = event<HelpExchanged>('HelpExchanged');
export const exchangeDeclined = event<ExchangeDeclined>('ExchangeDeclined');
export const exchangeWithdrawn = event<ExchangeWithdrawn>('ExchangeWithdrawn');
export const exchangeLapsed = event<ExchangeLapsed>('ExchangeLapsed');

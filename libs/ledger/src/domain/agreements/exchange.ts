import type { CalendarDate, Minutes } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { PersonalText } from '../entry';
import type { HowAgreed } from './how-agreed';
import type { ExchangeId } from './numbered-id';

export const MOST_EXCHANGE_LINES = 50;

/** One member helped another for so long; whoever was helped pays. */
export interface ExchangeLine {
  readonly helper: AccountId;
  readonly helped: AccountId;
  readonly minutes: Minutes;
}

/** Who has agreed, by how they did. */
export interface Agreement {
  readonly how: HowAgreed;
  readonly parties: readonly AccountId[];
}

/** Help among members, of one to one, one to many, many to one, or many to many. */
export interface Exchange {
  readonly exchangeId: ExchangeId;
  readonly lines: readonly ExchangeLine[];
  readonly on: CalendarDate;
  readonly proposedOn: CalendarDate;
  readonly recordedBy: string;
  /** The member who proposed it; left out where it was the broker. */
  readonly proposer?: AccountId;
  /** Who had agreed already as it was proposed. */
  readonly agreed: readonly Agreement[];
  /** True where that was everybody, so that it counted at once. */
  readonly counts: boolean;
  readonly category?: string;
  /** The offer of help or request for help that it comes from. */
  readonly helpId?: string;
  /** The last day on which it can be agreed; for ever where left out. */
  readonly lapsesOn?: CalendarDate;
  readonly note?: PersonalText;
}

/** What the ledger must remember of an exchange until all have agreed. Members are named by ordinal. */
export interface OpenExchange {
  readonly lines: readonly { readonly helper: number; readonly helped: number; readonly minutes: Minutes }[];
  /** Who has not agreed yet. */
  readonly pending: readonly number[];
  readonly on: CalendarDate;
  readonly recordedBy: string;
  readonly proposer?: number;
  readonly category?: string;
  readonly lapsesOn?: CalendarDate;
}

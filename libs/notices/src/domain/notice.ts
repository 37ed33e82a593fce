import type { CalendarDate, Minutes } from '@awr/kernel';

/** What a member can be told of. */
export const NOTICE_KINDS = [
  'hours',
  'gift',
  'given',
  'grant',
  'help-given',
  'help-received',
  'spent',
  'sent',
  'received',
  'returned',
  'reversed',
  'corrected',
  'claim-waiting',
  'claim-declined',
  'claim-withdrawn',
  'claim-lapsed',
  // Of before amounts and days were told: some may wait to be sent.
  'exchange-waiting',
  'help-given-waiting',
  'help-received-waiting',
  'exchange-declined',
  'exchange-withdrawn',
  'exchange-lapsed',
  'booked',
  'booking-cancelled',
  'hold-lapsed',
  'help-posted',
  'help-changed',
  'help-ended',
  'expiry-ahead',
  'expired',
  'disputed',
  'dispute-resolved',
  'limits-changed',
  'locked',
  'unlocked',
  'merged',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One thing that one member is told: what happened, and nothing that anybody said or is called. */
export interface Notice {
  readonly eventId: string;
  readonly timebankId: string;
  readonly memberId: string;
  readonly kind: NoticeKind;
  /** 0 where it is not about an amount. */
  readonly minutes: Minutes;
  /** The day it is about, where it says so. */
  readonly day?: CalendarDate;
  /** The other timebank, where it is about one. */
  readonly partnerId?: string;
  /** What it says is waiting: a claim, an exchange or a booking. Once that is over there is nothing to tell. */
  readonly waitsFor?: string;
}

/** Something that waited no longer does, for one member or for all. */
export interface Over {
  readonly timebankId: string;
  readonly waitsFor: string;
  /** Everybody where left out. */
  readonly memberIds?: readonly string[];
}

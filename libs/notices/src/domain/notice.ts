import type { CalendarDate, Minutes } from '@awr/kernel';

/** What a member can be told of. */
export const NOTICE_KINDS = [
  'hours',
  'gift',
  'grant',
  'help-given',
  'help-received',
  'spent',
  'received',
  'returned',
  'reversed',
  'claim-declined',
  'claim-lapsed',
  'exchange-waiting',
  'hold-lapsed',
  'expiry-ahead',
  'expired',
  'dispute-resolved',
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
  /** The day it is about, where that day is still to come. */
  readonly day?: CalendarDate;
  /** The other timebank, where it is about one. */
  readonly partnerId?: string;
}

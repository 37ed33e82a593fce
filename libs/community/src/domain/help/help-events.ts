import type { CalendarDate, DomainEvent, EventDefinitions, Language, Minutes, Sealed } from '@awr/kernel';
import { fact } from '../fact';
import type { Availability } from './availability';

interface OfHelp {
  readonly helpId: string;
  readonly timebankId: string;
  readonly memberId: string;
}

/** Help that a member offers or asks for. All but the words are plain codes, by which offers meet requests. */
export interface HelpPosted extends OfHelp {
  readonly category: string;
  /** The code of an area, such as CF10; anywhere where left out. */
  readonly area?: string;
  /** Which parts of the week; any where empty. */
  readonly availability: readonly Availability[];
  readonly languages: readonly Language[];
  /** About how long it takes. */
  readonly minutes?: Minutes;
  readonly postedOn: CalendarDate;
  /** The last day on which it stands; until it is closed where left out. */
  readonly until?: CalendarDate;
  readonly postedBy: string;
  /** The member's own, sealed under their key. */
  readonly words?: string | Sealed;
}

/** What is posted, in so far as it can become other than it was; null where a part of it was taken away. */
export interface HelpChanges {
  readonly category?: string;
  readonly area?: string | null;
  /** Any time where empty. */
  readonly availability?: readonly Availability[];
  readonly languages?: readonly Language[];
  readonly minutes?: Minutes | null;
  readonly until?: CalendarDate | null;
  readonly words?: string | Sealed | null;
}

/** Why nobody need come forward any more. */
export const CLOSING_REASONS = ['fulfilled', 'no-longer-needed', 'out-of-date', 'other'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export type HelpOffered = DomainEvent<'HelpOffered', HelpPosted>;
export type HelpRequested = DomainEvent<'HelpRequested', HelpPosted>;
/** By the member, or by the broker for them. What it said before stays in the log. */
export type HelpChanged = DomainEvent<
  'HelpChanged',
  OfHelp & HelpChanges & { readonly changedOn: CalendarDate; readonly changedBy: string }
>;
/** By the member, or by the broker for them: it no longer stands, and need not be explained. */
export type HelpWithdrawn = DomainEvent<'HelpWithdrawn', OfHelp & { readonly withdrawnBy: string }>;
export type HelpClosed = DomainEvent<
  'HelpClosed',
  OfHelp & { readonly reason: ClosingReason; readonly closedBy: string }
>;
export type HelpEvent = HelpOffered | HelpRequested | HelpChanged | HelpWithdrawn | HelpClosed;

export const helpOffered = fact<HelpOffered>('HelpOffered');
export const helpRequested = fact<HelpRequested>('HelpRequested');
export const helpChanged = fact<HelpChanged>('HelpChanged');
export const helpWithdrawn = fact<HelpWithdrawn>('HelpWithdrawn');
export const helpClosed = fact<HelpClosed>('HelpClosed');

const personal = { fields: ['words'], person: ({ memberId }: OfHelp) => memberId };

export const helpEvents: EventDefinitions<HelpEvent> = {
  HelpOffered: { version: 1, personal },
  HelpRequested: { version: 1, personal },
  HelpChanged: { version: 1, personal },
  HelpWithdrawn: { version: 1 },
  HelpClosed: { version: 1 },
};

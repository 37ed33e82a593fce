import type { CalendarDate, DomainEvent, EventDefinitions, Language } from '@awr/kernel';
import { fact } from '../fact';
import type { ContactWay } from './contact';
import { PERSONAL_FIELDS, type PersonalChanges, type PersonalDetails } from './personal-details';

interface OfMember {
  readonly memberId: string;
  readonly timebankId: string;
}

/**
 * Why somebody left, as far as it may be kept in plain: a code that says nothing of health or family. What more there
 * is to say belongs in the notes, which are sealed.
 */
export const LEAVING_REASONS = ['own-wish', 'moved', 'not-active', 'broker-decision', 'died', 'other'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

export type MemberJoined = DomainEvent<
  'MemberJoined',
  OfMember &
    PersonalDetails & {
      readonly number: string;
      readonly language: Language;
      readonly contactBy: ContactWay;
      readonly joinedOn: CalendarDate;
    }
>;
export type MemberDetailsChanged = DomainEvent<
  'MemberDetailsChanged',
  // Only what changed; null where a detail was taken away.
  OfMember & PersonalChanges & { readonly language?: Language; readonly contactBy?: ContactWay }
>;
export type MemberLeft = DomainEvent<
  'MemberLeft',
  OfMember & { readonly on: CalendarDate; readonly reason: LeavingReason }
>;
/** A member who left comes back, under the number that they had. */
export type MemberRejoined = DomainEvent<'MemberRejoined', OfMember & { readonly on: CalendarDate }>;
/** Somebody was recorded twice: this membership is one with another, under whose number they go on. */
export type MembersMerged = DomainEvent<
  'MembersMerged',
  OfMember & { readonly into: string; readonly on: CalendarDate }
>;
export type PersonErased = DomainEvent<'PersonErased', OfMember>;

export type MemberEvent =
  MemberJoined | MemberDetailsChanged | MemberLeft | MemberRejoined | MembersMerged | PersonErased;

export const memberJoined = fact<MemberJoined>('MemberJoined');
export const memberDetailsChanged = fact<MemberDetailsChanged>('MemberDetailsChanged');
export const memberLeft = fact<MemberLeft>('MemberLeft');
export const memberRejoined = fact<MemberRejoined>('MemberRejoined');
export const membersMerged = fact<MembersMerged>('MembersMerged');
export const personErased = fact<PersonErased>('PersonErased');

const personal = { fields: PERSONAL_FIELDS, person: ({ memberId }: OfMember) => memberId };

export const memberEvents: EventDefinitions<MemberEvent> = {
  MemberJoined: { version: 1, personal },
  MemberDetailsChanged: { version: 1, personal },
  MemberLeft: { version: 1 },
  MemberRejoined: { version: 1 },
  MembersMerged: { version: 1 },
  PersonErased: { version: 1 },
};

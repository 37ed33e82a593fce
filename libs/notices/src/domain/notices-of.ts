import type { StoredEvent } from '@awr/event-store';
import type { CalendarDate } from '@awr/kernel';
import { type AccountId, memberOf } from '@awr/ledger';
import type { Notice, Over } from './notice';
import { RULES, type Told } from './rules';

/** What ends that something waits: for those named, or for all. */
const ENDS: Readonly<Record<string, (told: Told) => readonly AccountId[] | undefined>> = {
  HoursConfirmed: () => undefined,
  HoursDeclined: () => undefined,
  ClaimWithdrawn: () => undefined,
  ClaimLapsed: () => undefined,
  ExchangeAgreed: ({ parties, counts }) => (counts ? undefined : parties),
  ExchangeDeclined: () => undefined,
  ExchangeWithdrawn: () => undefined,
  ExchangeLapsed: () => undefined,
  HoldSettled: () => undefined,
  HoldReleased: () => undefined,
  HoldLapsed: () => undefined,
  HelpWithdrawn: () => undefined,
  HelpClosed: () => undefined,
};

/** The types of all events that somebody is told of, or that end what somebody would have been told of. */
export const TOLD_OF = [...new Set([...Object.keys(RULES), ...Object.keys(ENDS)])];

/** Whom an event is news for. Whoever did it, where that was a member, is not told of what they did. */
export function noticesOf(event: StoredEvent, doneBy?: string): Notice[] {
  const { timebankId } = event.metadata;
  if (timebankId === undefined) return [];
  const told = event.data as Told;
  const partnerId = told.fromTimebankId ?? told.toTimebankId;
  return (RULES[event.type] ?? []).flatMap(({ kind, whose, minutes, day, byItself = false, waits = false }) =>
    membersAmong(whose(told))
      .filter((memberId) => byItself || memberId !== doneBy)
      .map((memberId) => ({
        ...{ eventId: event.id, timebankId, memberId },
        minutes: minutes?.(told, `member:${memberId}`) ?? told.minutes ?? 0,
        kind: typeof kind === 'function' ? kind(told) : kind,
        ...dayOf(day?.(told)),
        ...(partnerId !== undefined && { partnerId }),
        ...(waits && { waitsFor: waitedFor(told) }),
      })),
  );
}

function dayOf(day: CalendarDate | undefined): Pick<Notice, 'day'> {
  return day === undefined ? {} : { day };
}

/** What waits no longer since this happened. */
export function overWith(event: StoredEvent): Over | undefined {
  const { timebankId } = event.metadata;
  const told = event.data as Told;
  const ends = ENDS[event.type];
  if (timebankId === undefined || !ends) return undefined;
  const accounts = ends(told);
  return { timebankId, waitsFor: waitedFor(told), ...(accounts && { memberIds: membersAmong(accounts) }) };
}

/** Each has an id that no other kind of thing in the timebank has. */
function waitedFor({ claimId, exchangeId, holdId, helpId }: Told): string {
  return claimId ?? exchangeId ?? holdId ?? helpId ?? '';
}

function membersAmong(accounts: readonly (AccountId | undefined)[]): string[] {
  const members = accounts.map((account) => account && memberOf(account));
  return [...new Set(members.filter((member) => member !== undefined && member !== ''))] as string[];
}

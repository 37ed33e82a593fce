import { type Minutes, monthOf } from '@awr/kernel';
import type { Plan, TakenEntry } from '../planning/plan';
import type { EntryKind } from '../planning/planned-entry';
import type { Counts, Totals } from './import-report';

export function totalsOf({ members, groups, entries }: Plan): Totals {
  const [earnedMinutes, spentMinutes, givenMinutes] = [
    sum(entries, 'hours'),
    sum(entries, 'spends'),
    sum(entries, 'gifts'),
  ];
  return {
    members: members.length,
    groups: groups.length,
    entries: count(entries, 'hours'),
    spends: count(entries, 'spends'),
    gifts: count(entries, 'gifts'),
    earnedMinutes,
    spentMinutes,
    givenMinutes,
    outstandingMinutes: earnedMinutes - spentMinutes,
  };
}

/** What goes in, or what is there already. */
export function countsOf(plan: Plan, isThere: boolean): Counts {
  const entries = plan.entries.filter((entry) => entry.isThere === isThere);
  return {
    groups: plan.groups.filter((group) => group.isThere === isThere).length,
    members: plan.members.filter((member) => member.isThere === isThere).length,
    venues: isThere ? venuesThere(plan) : plan.venues.length,
    offers: isThere ? offersThere(plan) : plan.offers.length,
    hours: count(entries, 'hours'),
    spends: count(entries, 'spends'),
    gifts: count(entries, 'gifts'),
  };
}

function venuesThere({ entries }: Plan): number {
  return new Set(entries.flatMap(({ offer }) => (offer && !offer.venueMade ? [offer.venueId] : []))).size;
}

function offersThere({ entries }: Plan): number {
  return new Set(entries.flatMap(({ offer }) => (offer && !offer.offerMade ? [offer.offerId] : []))).size;
}

/** Hours given, by the name of the group. */
export function minutesByGroup({ entries }: Plan): Record<string, Minutes> {
  return addUp(entries, ({ group }) => group?.name);
}

/** Hours given, by month: 2025-09. */
export function minutesByMonth({ entries }: Plan): Record<string, Minutes> {
  return addUp(entries, ({ on }) => monthOf(on));
}

function addUp(
  entries: readonly TakenEntry[],
  keyOf: (entry: TakenEntry) => string | undefined,
): Record<string, Minutes> {
  const sums = new Map<string, Minutes>();
  for (const entry of entries) {
    const key = entry.kind === 'hours' ? keyOf(entry) : undefined;
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + entry.minutes);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function count(entries: readonly TakenEntry[], kind: EntryKind): number {
  return entries.filter((entry) => entry.kind === kind).length;
}

function sum(entries: readonly TakenEntry[], kind: EntryKind): Minutes {
  return entries.reduce((minutes, entry) => minutes + (entry.kind === kind ? entry.minutes : 0), 0);
}

import type { StoredEvent } from '@awr/event-store';
import type { Period } from '../document/report';
import type { MadeUpMember } from './random-timebank';

/** An entry as the log has it; each kind of event has some of these. */
interface LoggedEntry {
  readonly entryId: string;
  readonly minutes: number;
  readonly debit: string;
  readonly credit: string;
  readonly on: string;
  readonly category?: string;
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly reverses?: string;
  readonly type: string;
}

type Figures = Record<string, Record<string, (number | string)[]>>;

/**
 * The figures of a period and of the year before, reckoned in the plainest way from the log alone: by another way than
 * the report's, so that the two agree only where both are right.
 */
export function reckonedAgain(
  events: readonly StoredEvent[],
  members: readonly MadeUpMember[],
  { from, until }: Period,
): Figures {
  const entries = events.flatMap(({ type, data }) =>
    'entryId' in (data as object) ? [{ ...(data as LoggedEntry), type }] : [],
  );
  const reversed = new Set(entries.flatMap(({ reverses }) => (reverses === undefined ? [] : [reverses])));
  const standing = entries.filter(({ entryId, reverses }) => reverses === undefined && !reversed.has(entryId));
  const before = { from: aYearEarlier(from), until: aYearEarlier(until) };
  return { ...headlines(standing, { from, until }, before), ...tables(standing, members, { from, until }, before) };
}

function headlines(standing: readonly LoggedEntry[], now: Period, before: Period): Figures {
  const each = [now, before].map((period) => {
    const within = standing.filter(({ on }) => on >= period.from && on <= period.until);
    const earlier = standing.filter(({ on }) => on < period.from);
    const hours = of(within, 'HoursRecorded');
    const spends = of(within, 'CreditsSpent');
    const gifts = of(within, 'CreditsGiven');
    const gave = distinct(hours.map(({ credit }) => credit));
    const first = gave.filter((who) => !of(earlier, 'HoursRecorded').some(({ credit }) => credit === who));
    const received = distinct(gifts.map(({ credit }) => credit).filter(isMember));
    const spent = distinct(spends.map(({ debit }) => debit));
    const groups = distinct(hours.flatMap(({ groupId }) => groupId ?? []));
    const venues = distinct(spends.map(({ credit }) => credit));
    const days = Math.round((Date.parse(period.until) - Date.parse(period.from)) / 86_400_000) + 1;
    return {
      'took-part': distinct([...gave, ...received, ...spent, ...gifts.map(({ debit }) => debit)]).length,
      gave: gave.length,
      'first-time': first.length,
      'first-time-share': gave.length === 0 ? 'none' : Math.round((first.length * 1000) / gave.length),
      received: received.length,
      spent: spent.length,
      hours: minutes(hours),
      'hours-per-day': Math.round(minutes(hours) / days),
      'active-days': distinct(hours.map(({ on }) => on)).length,
      'hours-passed-on': minutes(gifts),
      'hours-granted': 0,
      'hours-spent': minutes(spends),
      groups: groups.length,
      'new-groups': groups.filter((group) => !of(earlier, 'HoursRecorded').some(({ groupId }) => groupId === group))
        .length,
      venues: venues.length,
      'new-venues': venues.filter((venue) => !of(earlier, 'CreditsSpent').some(({ credit }) => credit === venue))
        .length,
    };
  });
  const [first = {}, second = {}] = each as Record<string, number | string>[];
  return {
    figures: Object.fromEntries(Object.keys(first).map((code) => [code, [first[code] ?? '', second[code] ?? '']])),
  };
}

function tables(
  standing: readonly LoggedEntry[],
  members: readonly MadeUpMember[],
  now: Period,
  before: Period,
): Figures {
  const member = (account: string) => members.find(({ memberId }) => account === `member:${memberId}`);
  const found: Figures = {};
  const table = (
    code: string,
    type: string,
    person: 'debit' | 'credit',
    keyOf: (entry: LoggedEntry) => string | undefined,
  ) => {
    const [these, those] = [now, before].map(({ from, until }) =>
      of(standing, type).filter(({ on }) => on >= from && on <= until),
    ) as [LoggedEntry[], LoggedEntry[]];
    const later = (entry: LoggedEntry) => (code.endsWith('month') ? aYearLater(keyOf(entry) ?? '') : keyOf(entry));
    const keys = distinct([...these.map(keyOf), ...those.map(later)].map(String));
    if (keys.every((key) => key === 'undefined')) return;
    const row = (some: readonly LoggedEntry[], others: readonly LoggedEntry[]) => [
      distinct(some.map((entry) => entry[person])).length,
      minutes(some),
      minutes(others),
    ];
    found[code] = Object.fromEntries(
      keys.map((key) => [
        key === 'undefined' ? 'null' : key,
        row(
          these.filter((entry) => String(keyOf(entry)) === key),
          those.filter((entry) => String(later(entry)) === key),
        ),
      ]),
    );
    found[code]['total'] = row(these, those);
  };
  table('given-by-month', 'HoursRecorded', 'credit', ({ on }) => on.slice(0, 7));
  table('given-by-category', 'HoursRecorded', 'credit', ({ category }) => category);
  table('given-by-organisation', 'HoursRecorded', 'credit', ({ organisationId }) => organisationId);
  table('given-by-group', 'HoursRecorded', 'credit', ({ groupId }) => groupId);
  table('given-by-area', 'HoursRecorded', 'credit', ({ credit }) => member(credit)?.area);
  table('given-by-age-band', 'HoursRecorded', 'credit', ({ credit }) => member(credit)?.ageBand);
  table('spent-by-venue', 'CreditsSpent', 'debit', ({ credit }) => credit.slice('venue:'.length));
  table('spent-by-area', 'CreditsSpent', 'debit', ({ debit }) => member(debit)?.area);
  return found;
}

function of(entries: readonly LoggedEntry[], type: string): LoggedEntry[] {
  return entries.filter((entry) => entry.type === type);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function minutes(entries: readonly LoggedEntry[]): number {
  return entries.reduce((total, entry) => total + entry.minutes, 0);
}

function isMember(account: string): boolean {
  return account.startsWith('member:');
}

function aYearEarlier(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function aYearLater(month: string): string {
  return `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
}

import type { Chance } from './chance';
import type { Person } from './people';
import { daysBefore } from './town-clock';
import { type Member, type Town, entryId } from './town';

/** How far back from the newest entry people reach. */
const REACH = 40;

/** A number of minutes; now and then one that is none. */
export function drawMinutes(chance: Chance): number {
  return chance.mostly(
    () => chance.from(1, 240),
    () => chance.one([0, -1, 1.5, 525_600_001, 525_600_000]),
    25,
  );
}

export function isAmount(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 525_600_000;
}

/** A day within the last months; now and then one to come, or one that there is not. */
export function drawDay(town: Town, chance: Chance): string {
  return chance.mostly(
    () => daysBefore(town.today, chance.one([0, 0, 1, 2, 7, 20, 40, 75, 100])),
    () => chance.one([daysBefore(town.today, -1), daysBefore(town.today, -40), '2025-02-31', 'yesterday']),
    25,
  );
}

export function isDay(text: string): boolean {
  const day = new Date(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A member, mostly a regular; now and then one who came and went, or nobody's number. */
export function drawMember(town: Town, chance: Chance): string {
  const of = (isRegular: boolean) => town.members.filter((member) => member.isRegular === isRegular);
  const named = ({ number, id }: Member) =>
    chance.mostly(
      () => number,
      () => id,
      4,
    );
  const others = of(false).slice(-20);
  if (chance.onceIn(30)) return chance.one(['CWM9999', 'pot', 'x']);
  return named(chance.one(others.length > 0 && chance.onceIn(8) ? others : of(true)));
}

/** Whoever asks, where they are a member; now and then somebody else. */
export function drawSelf(by: Person, town: Town, chance: Chance): string {
  const own = by.memberId === undefined ? undefined : town.memberOf(by.memberId)?.number;
  return own === undefined || chance.onceIn(5) ? drawMember(town, chance) : own;
}

/** Somebody's name, mostly; where nobody is named, whoever asks is meant, if they are a member. */
export function meant(name: string, by: Person, chance: Chance): { readonly named?: string; readonly who?: string } {
  if (!chance.onceIn(6)) return { named: name, who: name };
  return by.memberId === undefined ? {} : { who: by.memberId };
}

export function drawEntry(town: Town, chance: Chance): string {
  const newest = town.entries;
  const near = () => entryId(chance.from(Math.max(1, newest - REACH), newest + 1));
  return chance.mostly(near, () => chance.one(['e-000000', 'e-1', entryId(chance.from(1, newest + 1))]), 10);
}

import { newId } from '@awr/kernel';
import type { Chance } from './chance';
import { drawMember } from './drawing';
import { type Town } from './town';
import { daysBefore } from './town-clock';

/** A row of a sheet as a broker wrote it, and what it is on paper. */
export interface DrawnRow {
  readonly kind: 'hours' | 'spends' | 'gifts';
  readonly line: string;
  /** What of it can't be read, by the code that is told: the first from the left. */
  readonly fault: string | undefined;
  readonly command: object;
  /** What its entry is told with. */
  readonly told: Readonly<Record<string, unknown>>;
  readonly isOfRegulars: boolean;
  readonly on: string;
  /** The group and whoever hosts it, or the venue: where nothing can be once it has closed. */
  readonly at: readonly (string | undefined)[];
}

/** As they were founded. */
const GROUPS = ['Côr', 'Gardd', 'Sgwrs'];
const VENUES = ['Sinema', 'Pwll'];

/** Some hours, spends and gifts, mostly good; none says what another row, or another sheet, says. */
export function drawRows(joins: string | undefined, town: Town, chance: Chance): DrawnRow[] {
  const some = (most: number, draw: () => DrawnRow) => Array.from({ length: chance.below(most + 1) }, draw);
  const hours = [
    ...(joins === undefined ? [] : [drawHours(joins, town, chance)]),
    drawHours(drawMember(town, chance), town, chance),
    ...some(3, () => drawHours(drawMember(town, chance), town, chance)),
  ];
  const again = hours.at(-1)!;
  const repeated = chance.onceIn(12) && again.fault === undefined ? [{ ...again, fault: 'duplicate' }] : [];
  const spends = some(2, () => drawSpend(town, chance));
  return [...hours, ...repeated, ...spends, ...some(3, () => drawGift(town, chance))];
}

function drawHours(name: string, town: Town, chance: Chance): DrawnRow {
  const [day, who, amount] = [drawDay(town, chance), meant(name, town), drawAmount('hours', chance)];
  const place = chance.below(GROUPS.length);
  const group = chance.mostly(
    () => GROUPS[place]!.toUpperCase(),
    () => 'Nofio',
    30,
  );
  const { id: groupId, organisationId, category } = town.place.groups[place]!;
  const about = { groupId, ...(organisationId && { organisationId }), ...(category && { category }) };
  const { on } = day;
  return {
    kind: 'hours',
    line: [day.written, name, group, amount.written, newId()].join(';'),
    fault: day.fault ?? who.fault ?? (group === 'Nofio' ? 'group' : undefined) ?? amount.fault,
    command: { type: 'RecordHours', to: who.account, minutes: amount.minutes, on, byBroker: true, ...about },
    told: { kind: 'hours', on, ...about },
    isOfRegulars: who.isRegular,
    ...{ on, at: [groupId, organisationId] },
  };
}

function drawSpend(town: Town, chance: Chance): DrawnRow {
  const name = drawMember(town, chance);
  const [day, who, amount] = [drawDay(town, chance), meant(name, town), drawAmount('credits', chance)];
  const place = chance.below(town.place.offers.length);
  const { id: offerId, venueId } = town.place.offers[place]!;
  const venue = VENUES[town.place.venues.indexOf(venueId)]!;
  const people = { adults: chance.below(3), under16s: chance.below(2) };
  const nobody = people.adults + people.under16s === 0 ? 'people' : undefined;
  const { on } = day;
  const cells = [day.written, name, venue.toLowerCase(), `FFILM ${place}`, people.adults, people.under16s];
  return {
    kind: 'spends',
    line: [...cells, amount.written, newId()].join(','),
    fault: day.fault ?? who.fault ?? nobody ?? amount.fault,
    command: {
      ...{ type: 'SpendCredits', from: who.account, venue: `venue:${venueId}`, offerId, people },
      ...{ minutes: amount.minutes, on },
    },
    told: { kind: 'spend', on, offerId, people },
    isOfRegulars: who.isRegular,
    ...{ on, at: [venueId] },
  };
}

function drawGift(town: Town, chance: Chance): DrawnRow {
  const names = [drawMember(town, chance), chance.onceIn(3) ? 'y pot' : drawMember(town, chance)] as const;
  const [day, amount] = [drawDay(town, chance), drawAmount('credits', chance)];
  const [from, to] = [meant(names[0], town), isPot(names[1]) ? POT : meant(names[1], town)];
  const { on } = day;
  return {
    kind: 'gifts',
    line: [day.written, ...names, amount.written, newId()].join(','),
    fault: day.fault ?? from.fault ?? to.fault ?? amount.fault,
    command: { type: 'GiveCredits', from: from.account, to: to.account, minutes: amount.minutes, on },
    told: { kind: 'gift', on },
    isOfRegulars: from.isRegular && to.isRegular,
    ...{ on, at: [] },
  };
}

const POT = { account: 'pot', fault: undefined, isRegular: true } as const;

function isPot(name: string): boolean {
  return name === 'pot' || name === 'y pot';
}

/** Whom a cell means: sheets know members by their numbers, and nobody who was erased. */
function meant(name: string, town: Town) {
  const member = town.members.find(({ number }) => number === name);
  const account = member?.account ?? `member:${town.idOf(name)}`;
  const isNew = member === undefined && /^CWM\d+$/.test(name) && name !== 'CWM9999';
  const fault = isNew || (member && member.status !== 'erased') ? undefined : 'member';
  return { account, fault, isRegular: member?.isRegular ?? false };
}

/** A day as people write it; now and then one that is none, or is to come. */
function drawDay(town: Town, chance: Chance) {
  const on = daysBefore(
    town.today,
    chance.mostly(
      () => chance.one([0, 1, 7, 40, 100]),
      () => -3,
      25,
    ),
  );
  const [year, month, day] = on.split('-') as [string, string, string];
  const written = chance.mostly(
    () => chance.one([on, `${day}/${month}/${year}`, `${Number(day)}.${Number(month)}.${year.slice(2)}`]),
    () => '31/02/2025',
    25,
  );
  return { on, written, fault: on > town.today || written === '31/02/2025' ? 'date' : undefined };
}

/** An amount as people write it; now and then none. */
function drawAmount(code: 'hours' | 'credits', chance: Chance) {
  const minutes = chance.from(1, 240);
  const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  const quarters = minutes % 15 === 0 ? [String(minutes / 60)] : [];
  const good = () => chance.one([`${minutes} mins`, `${minutes} munud`, `${hours}:${rest}`, ...quarters]);
  const bad = () => chance.one(['', '0', '-1', 'llawer', '01/02/2025']);
  const isGood = !chance.onceIn(25);
  return { minutes, written: isGood ? good() : bad(), fault: isGood ? undefined : code };
}

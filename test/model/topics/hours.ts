import { derivedId, newId } from '@awr/kernel';
import type { Chance } from '../chance';
import { drawDay, drawMember, drawMinutes, isAmount, isDay } from '../drawing';
import { type Expected, no } from '../expected';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Place, Town } from '../town';
import { BROKER_OR_ORGANISATION, actsForOrganisation, recorderOf, runs } from '../who-may';

/** What somebody says of where hours were given. */
export interface Named {
  readonly groupId?: string;
  readonly activityId?: string;
  readonly organisationId?: string;
  readonly category?: string;
}

/** A broker records anybody's hours; a coordinator those given to their own organisation, at what no other hosts. */
export const hours: readonly Kind[] = [
  {
    name: 'hours',
    weight: 16,
    may: BROKER_OR_ORGANISATION,
    draw(by, town, chance) {
      const named = drawPlace(by.organisationId, town, chance);
      const [member, minutes, on] = [drawMember(town, chance), drawMinutes(chance), drawDay(town, chance)];
      return {
        path: '/hours',
        body: { member, minutes, on, ...named },
        isMisshapen: !isAmount(minutes) || !isDay(on),
        answer() {
          const place = recordedAt(by, named, on, town);
          if ('refused' in place) return place;
          const about = { on, today: town.today, byBroker: runs(by), ...recorderOf(by), ...place };
          const command = { type: 'RecordHours', to: town.accountOf(member), minutes, ...about };
          return town.hears(command, ([entry]) => ({ status: 201, body: entry! }), asTold(by, on, place));
        },
      };
    },
  },
  {
    name: 'a register',
    weight: 4,
    may: BROKER_OR_ORGANISATION,
    draw(by, town, chance) {
      const named = drawPlace(by.organisationId, town, chance);
      const on = drawDay(town, chance);
      const lines = Array.from(
        {
          length: chance.mostly(
            () => chance.from(1, 4),
            () => 0,
            30,
          ),
        },
        () => {
          return { member: drawMember(town, chance), minutes: chance.from(1, 180) };
        },
      );
      return {
        path: '/registers',
        body: { lines, on, ...named },
        isMisshapen: lines.length === 0 || !isDay(on),
        answer(key) {
          const place = recordedAt(by, named, on, town);
          if ('refused' in place) return place;
          const batchId = derivedId('batch', town.id, key);
          const about = { on, today: town.today, byBroker: runs(by), batchId, ...recorderOf(by), ...place };
          const given = lines.map(({ member, minutes }) => ({ to: town.accountOf(member), minutes }));
          const items = { ...asTold(by, on, place), batchId };
          return town.hears(
            { type: 'RecordRegister', lines: given, ...about },
            (entries) => ({ status: 201, body: { items: entries } }),
            items,
          );
        },
      };
    },
  },
];

/** Somewhere; where whoever says it belongs to an organisation, mostly there. */
export function drawPlace(own: string | undefined, town: Town, chance: Chance): Named {
  const { groups, activities, organisations } = town.place;
  switch (chance.below(7)) {
    case 0:
      return { groupId: chance.mostly(() => chance.one(groups).id, newId) };
    case 1:
      return { activityId: chance.mostly(() => chance.one(activities).id, newId) };
    case 2:
      return { groupId: chance.one(groups).id, activityId: chance.one(activities).id, category: 'garden' };
    case 3:
    case 4:
      return { organisationId: chance.mostly(() => own ?? chance.one(organisations), newId) };
    case 5:
      return { organisationId: chance.one(organisations) };
    default:
      return {};
  }
}

/** Where hours are recorded; or why they can't be, there, by whoever asks. */
function recordedAt(by: Person, named: Named, on: string, town: Town): Named | Extract<Expected, { refused: string }> {
  const organisationId = named.organisationId ?? by.organisationId;
  if (organisationId !== undefined && !actsForOrganisation(by, organisationId)) return refusal('not-allowed');
  const place = placeNamed({ ...named, ...(organisationId && { organisationId }) }, town);
  if ('refused' in place) return place;
  const isTheirs = [place.group, place.activity].every(
    (hosted) => hosted?.organisationId === undefined || actsForOrganisation(by, hosted.organisationId),
  );
  if (!isTheirs) return refusal('not-allowed');
  const { group, activity } = place;
  const at = { ...belongingTo(group), ...belongingTo(activity), ...named, ...(organisationId && { organisationId }) };
  return closedAt(at, on, town) ?? at;
}

/** The group and the activity that were named, where there are such, and the activity takes place. */
export function placeNamed({ groupId, activityId, organisationId }: Named, town: Town) {
  const { groups, activities, organisations } = town.place;
  const group = groups.find(({ id }) => id === groupId);
  const activity = activities.find(({ id }) => id === activityId);
  if (groupId && !group) return refusal('unknown-group');
  if (activityId && !activity) return refusal('unknown-activity');
  if (activity?.isCancelled) return refusal('activity-cancelled');
  if (organisationId && !organisations.includes(organisationId)) return refusal('unknown-organisation');
  return { group, activity };
}

/** Why nothing goes on there on a day. */
export function closedAt({ groupId, organisationId }: Named, on: string, town: Town) {
  if (town.isClosed(groupId, on)) return refusal('group-closed');
  return town.isClosed(organisationId, on) ? refusal('organisation-closed') : undefined;
}

/** What follows from a group or an activity for what is done there. */
export function belongingTo(place: Place | undefined): Named {
  const { groupId, organisationId, category } = place ?? {};
  return { ...(groupId && { groupId }), ...(organisationId && { organisationId }), ...(category && { category }) };
}

function asTold(by: Person, on: string, { groupId, activityId, organisationId, category }: Named) {
  const places = { groupId, activityId, organisationId, category };
  return { kind: 'hours', on, recordedBy: by.id, approvedBy: undefined, ...places };
}

function refusal(code: string) {
  return no(code) as Extract<Expected, { refused: string }>;
}

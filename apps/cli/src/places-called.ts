import type { Wording } from '@awr/kernel';
import type { Api } from './api/api';
import type { Session } from './session';

/** What says where hours were given. */
interface Placed {
  readonly activityId?: string;
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly category?: string;
}

interface Place {
  readonly id: string;
  readonly name?: Wording;
  readonly title?: Wording;
}

/** What the activities, groups and organisations of these are called, by their id. */
export async function placesCalled(
  api: Api,
  timebankId: string,
  placed: readonly Placed[],
): Promise<ReadonlyMap<string, Wording>> {
  const kinds = { activities: 'activityId', groups: 'groupId', organisations: 'organisationId' } as const;
  const called = new Map<string, Wording>();
  for (const [kind, field] of Object.entries(kinds)) {
    for (const id of new Set(placed.flatMap((one) => one[field] ?? []))) {
      const { name, title } = await api.get<Place>(`/timebanks/${timebankId}/${kind}/${id}`);
      called.set(id, (name ?? title)!);
    }
  }
  return called;
}

/** The nearest of these that is known: the activity, else the group, the organisation or the category. */
export function placeOf(
  { activityId, groupId, organisationId, category }: Placed,
  places: ReadonlyMap<string, Wording>,
  session: Session,
): string | undefined {
  const id = activityId ?? groupId ?? organisationId;
  const place = id === undefined ? undefined : places.get(id);
  return place ? session.word(place) : category;
}

import { isRefusal, type DomainEvent, type Wording } from '@awr/kernel';
import { type CommunityRefusal, refuse } from '../../refusals/refusals';
import { type GivenWording, reworded } from '../../wording';

/** What is to be otherwise: what is left out stays, and null takes away what may be left out. */
export type Changes<Asked> = {
  readonly [Part in keyof Asked]?: object extends Pick<Asked, Part> ? Asked[Part] | null : Asked[Part];
};

/** The details as they are, with the changes that somebody asks for. */
export function withChanges<Asked extends object>(before: Asked, changes: Changes<Asked>): Asked {
  const asked = { ...before } as Record<string, unknown>;
  for (const [part, change] of Object.entries<unknown>(changes)) {
    if (change === undefined) continue;
    if (change === null) delete asked[part];
    else asked[part] = isWording(change) ? reworded(asked[part] as Wording | undefined, change) : change;
  }
  return asked as Asked;
}

function isWording(change: unknown): change is GivenWording {
  return typeof change === 'object';
}

/** The event that tells what has changed; where nothing has, there is nothing to tell. */
export function changeOf<Details extends object, Event extends DomainEvent>(
  before: Details,
  after: Details | CommunityRefusal,
  tell: (details: Details & { readonly changed: readonly (keyof Details)[] }) => Event,
): Event[] | CommunityRefusal {
  if (isRefusal(after)) return after as CommunityRefusal;
  const changed = partsChanged(before, after);
  return changed.length === 0 ? refuse('nothing-to-change') : [tell({ ...after, changed })];
}

function partsChanged<Details extends object>(before: Details, after: Details): (keyof Details)[] {
  const parts = Object.keys({ ...after, ...before }) as (keyof Details)[];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

import { detailsIn, memberDecider, type PersonalDetails } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import type { OpenAwr } from '../open-awr';

/** What is known of a member, in plain, and as of which revision of the membership's stream. */
export interface KnownDetails {
  readonly revision: number;
  readonly details: Partial<PersonalDetails>;
}

const READ_AT_ONCE = 64;

/**
 * What the log says of members, by their ids: the newest, however far the views are. Those whom it does not know are left
 * out.
 */
export async function knownDetails(
  { store, keyring }: Pick<OpenAwr, 'store' | 'keyring'>,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, KnownDetails>> {
  const known = new Map<string, KnownDetails>();
  keyring.hold(memberIds);
  for (let start = 0; start < memberIds.length; start += READ_AT_ONCE) {
    const some = memberIds.slice(start, start + READ_AT_ONCE);
    const streams = await Promise.all(some.map((memberId) => eventsOf(store, memberId)));
    for (const [place, events] of streams.entries()) {
      const last = events.at(-1);
      if (last) known.set(some[place]!, { revision: last.revision, details: detailsIn(events, keyring) });
    }
  }
  return known;
}

async function eventsOf(store: OpenAwr['store'], memberId: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readStream(`${memberDecider.category}-${memberId}`)) events.push(...page);
  return events;
}

import { Conflict, EventIdReused } from '../errors';
import type { Appended, Position, StoredEvent } from '../event-store';
import { type AppendRequest, sameContent, type SerialisedEvent } from '../serialised-event';

/** Where an event of the group stands, or will. */
interface Place {
  readonly event: Omit<SerialisedEvent, 'metadata'>;
  readonly revision: number;
  readonly position?: Position;
}

interface Accepted {
  readonly places: readonly Place[];
  /** Those that are not in the stream yet. */
  readonly fresh: readonly SerialisedEvent[];
}

type Decision = { readonly refused: Conflict | EventIdReused } | Accepted;

/** What is to be written for a group of appends to one stream, decided in their order as if each came alone. */
export class GroupPlan {
  private readonly events: SerialisedEvent[] = [];
  private readonly places = new Map<string, Place>();
  private readonly decisions: readonly Decision[];

  constructor(
    readonly stream: string,
    /** The stream's last revision, as far as is known here; -1 where it has none. */
    readonly after: number,
    group: readonly AppendRequest[],
    stored: Iterable<StoredEvent>,
  ) {
    for (const event of stored) {
      const { id, type, version, revision, position } = event;
      const data = JSON.stringify(event.data);
      this.places.set(id, { event: { id, type, version, data }, revision, position });
    }
    this.decisions = group.map((request) => this.decide(request));
  }

  /** True where a caller is to be refused because of where the stream is, which must then be certain. */
  get hasConflict(): boolean {
    return this.decisions.some((decision) => 'refused' in decision && decision.refused instanceof Conflict);
  }

  /** What the server is to append for one of the group, in their order. */
  freshOf(index: number): readonly SerialisedEvent[] {
    const decision = this.decisions[index];
    return decision && 'fresh' in decision ? decision.fresh : [];
  }

  /** What to tell each caller, in their order, once the events stand where the server says. */
  answers(positions: ReadonlyMap<string, Position>): readonly (Appended | Conflict | EventIdReused)[] {
    return this.decisions.map((decision) => {
      if ('refused' in decision) return decision.refused;
      const { places } = decision;
      return {
        revision: (places.at(-1) as Place).revision,
        positions: places.map(({ event, position }) => position ?? (positions.get(event.id) as Position)),
      };
    });
  }

  private decide({ stream, expected, events }: AppendRequest): Decision {
    for (const event of events) {
      const place = this.places.get(event.id);
      if (place && !sameContent(place.event, event)) return { refused: new EventIdReused(stream, event.id) };
    }
    const actual = this.last < 0 ? 'none' : this.last;
    const asExpected = expected === 'any' || expected === actual;
    if (!asExpected && events.some(({ id }) => !this.places.has(id))) {
      return { refused: new Conflict(this.stream, expected, actual) };
    }
    const before = this.events.length;
    const places = events.map((event) => this.placeOf(event));
    return { places, fresh: this.events.slice(before) };
  }

  private placeOf(event: SerialisedEvent): Place {
    const known = this.places.get(event.id);
    if (known) return known;
    this.events.push(event);
    const place = { event, revision: this.last };
    this.places.set(event.id, place);
    return place;
  }

  private get last(): number {
    return this.after + this.events.length;
  }
}

import type { Message } from 'kafkajs';
import type { Checkpoint, Consignment, Standing } from '../relay/outlet';
import type { Parked } from '../relay/parked';

/** What a relay writes of itself: the last record of each key counts. */
export interface StateRecords {
  /** Who began last. */
  started(id: string): Message;
  of(consignment: Pick<Consignment, 'checkpoint' | 'parked'>): Message[];
}

export function stateRecords(relay: string): StateRecords {
  const message = (key: string, value: object | null): Message => ({
    key: `${relay}/${key}`,
    value: value && JSON.stringify(value),
  });
  return {
    started: (id) => message('started', { id }),
    of: ({ checkpoint, parked }) => [
      ...[...(parked ?? [])].map(([stream, held]) => message(`parked/${stream}`, held)),
      ...(checkpoint ? [message('checkpoint', checkpoint)] : []),
    ],
  };
}

/** What there is to know of a relay once its records have been read in order. */
export class StateRead implements Standing {
  started: string | undefined;
  checkpoint: Checkpoint | undefined;
  readonly parked = new Map<string, Parked>();
  /** What the last record was about, whatever it was. */
  last: string | undefined;

  constructor(private readonly relay: string) {}

  /** Takes in a record; those of other relays are not for this one. */
  take(key: string, value: string | undefined): void {
    if (!key.startsWith(`${this.relay}/`)) return;
    const name = key.slice(this.relay.length + 1);
    this.last = name;
    const held: unknown = value === undefined ? undefined : JSON.parse(value);
    if (name === 'started') this.started = (held as { id: string } | undefined)?.id;
    if (name === 'checkpoint') this.checkpoint = held as Checkpoint | undefined;
    if (name.startsWith('parked/')) this.park(name.slice('parked/'.length), held as Parked | undefined);
  }

  private park(stream: string, parked: Parked | undefined): void {
    if (parked) this.parked.set(stream, parked);
    else this.parked.delete(stream);
  }
}

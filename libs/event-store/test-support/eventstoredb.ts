import { type DoubleOptions, EventStoreDbDouble } from '../../../test/support/eventstoredb/eventstoredb-double';
import { type EventStore, openEventStoreDb } from '../src';

/** Servers and stores of one test, closed after it. */
export class Servers {
  private readonly doubles: EventStoreDbDouble[] = [];
  private readonly stores: EventStore[] = [];

  async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = await EventStoreDbDouble.start(options);
    this.doubles.push(double);
    return double;
  }

  /** Opens a store at an address, of a server or of a cluster. */
  async open(address: string): Promise<EventStore> {
    const store = await openEventStoreDb(address);
    this.stores.push(store);
    return store;
  }

  async closeAll(): Promise<void> {
    await Promise.all(this.stores.splice(0).map((store) => store.close()));
    await Promise.all(this.doubles.splice(0).map((double) => double.stop()));
  }
}

import type { EventStore } from '../src';
import { describeAppending } from './appending.contract';
import { describeClosing } from './closing.contract';
import { describeConcurrency } from './concurrency.contract';
import { describeConflicts } from './conflicts.contract';
import { describeEventIds } from './event-ids.contract';
import { describeFilters } from './filters.contract';
import { describeModel } from './model.contract';
import { describeReading } from './reading.contract';
import { describeSubscriptions } from './subscriptions.contract';
import { describeTexts } from './texts.contract';

/**
 * What every event store must do. An adapter's spec calls this with a way to open a store. The log behind it may
 * already hold events, and is the same or another each time: every test keeps to streams of its own.
 */
export function describeEventStoreContract(name: string, openStore: () => Promise<EventStore>): void {
  describe(`${name} keeps the event store's contract:`, () => {
    let opened: EventStore;
    const store = () => opened;
    beforeAll(async () => {
      opened = await openStore();
    });
    afterAll(() => opened.close());

    describeAppending(store);
    describeConflicts(store);
    describeEventIds(store);
    describeConcurrency(store);
    describeReading(store);
    describeFilters(store);
    describeSubscriptions(store);
    describeTexts(store);
    describeModel(store);
  });

  describe(`${name} keeps the event store's contract when it closes:`, () => describeClosing(openStore));
}

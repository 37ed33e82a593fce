import { describeEventStoreContract } from '../../contract/event-store.contract';
import { EventStoreDbDouble } from '../../../../test/support/eventstoredb/eventstoredb-double';
import {
  type RealEventStore,
  canRunEventStoreInDocker,
  startEventStoreInDocker,
} from '../../../../test/support/eventstoredb/event-store-in-docker';
import { openEventStoreDb } from '.';

let double: EventStoreDbDouble;
beforeAll(async () => {
  double = await EventStoreDbDouble.start();
  // The server writes of itself meanwhile, which nobody may see.
  double.log.chatty = true;
});
afterAll(() => double.stop());

describeEventStoreContract('EventStoreDB over the wire', () => openEventStoreDb(double.address()));

const server = process.env['AWR_EVENT_STORE_URL'];

if (server) {
  describeEventStoreContract('EventStoreDB itself', () => openEventStoreDb(server));
} else if (canRunEventStoreInDocker()) {
  let real: RealEventStore;
  beforeAll(async () => {
    real = await startEventStoreInDocker();
  });
  afterAll(() => real.stop());
  describeEventStoreContract('EventStoreDB in a container', () => openEventStoreDb(real.url));
} else {
  it.skip('a real EventStoreDB keeps the contract: needs AWR_EVENT_STORE_URL=esdb://… of one that may be written to, or Docker', () => {});
}

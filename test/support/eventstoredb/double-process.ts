// A test double of EventStoreDB in a process of its own: never to be imported from apps or libs.
import { EventStoreDbDouble } from './eventstoredb-double';

/** Serves until it is killed. Prints where, in one line. */
async function serve(): Promise<void> {
  const double = await EventStoreDbDouble.start();
  double.log.chatty = true;
  console.log(double.address());
}

void serve();

import type { EventStoreDbDouble } from '../../../../test/support/eventstoredb/eventstoredb-double';
import { ServerLog } from '../../../../test/support/eventstoredb/server-log';
import { Follower } from '../../contract/follower';
import { aStream, idsOf, many, streamOf } from '../../contract/given';
import { Servers } from '../../test-support/eventstoredb';

const servers = new Servers();
afterEach(() => servers.closeAll());

/** Two nodes over one log, of which the first leads. */
async function aCluster(): Promise<[EventStoreDbDouble, EventStoreDbDouble]> {
  const log = new ServerLog();
  const nodes: [EventStoreDbDouble, EventStoreDbDouble] = [await servers.start({ log }), await servers.start({ log })];
  for (const node of nodes) node.members = nodes;
  nodes[1].leader = nodes[0];
  return nodes;
}

function elect(leader: EventStoreDbDouble, follower: EventStoreDbDouble): void {
  leader.leader = undefined;
  follower.leader = leader;
}

const addressOf = (...nodes: EventStoreDbDouble[]) =>
  `esdb://${nodes.map(({ port }) => `127.0.0.1:${port}`).join()}?tls=false&discoveryInterval=20`;

describe('a cluster', () => {
  it('is written and read at its leader, whichever node is named', async () => {
    const [leader, follower] = await aCluster();
    const store = await servers.open(addressOf(follower));
    const [stream, events] = [aStream(), many(2)];
    await store.append(stream, 'none', events);
    expect(idsOf(await streamOf(store, stream))).toEqual(idsOf(events));
    expect(leader.seen.appends).toBeGreaterThan(0);
    expect(follower.seen.appends).toBeLessThanOrEqual(1);
  });

  it('goes on under another leader, while all the time somebody writes and somebody follows', async () => {
    const [first, second] = await aCluster();
    const store = await servers.open(addressOf(first, second));
    const follower = new Follower(store, store.start);
    const [stream, ids] = [aStream(), [] as string[]];
    const write = async (rounds: number) => {
      for (let round = 0; round < rounds; round++) {
        const events = many(2);
        ids.push(...idsOf(events));
        await store.append(stream, ids.length === 2 ? 'none' : ids.length - 3, events);
      }
    };
    await write(5);
    elect(second, first);
    await write(5);
    elect(first, second);
    second.line.cut();
    await write(5);
    expect(idsOf(await streamOf(store, stream))).toEqual(ids);
    await follower.until(({ events }) => events.length === ids.length);
    expect(idsOf(follower.events)).toEqual(ids);
    await follower.stop();
  });

  it('goes on where its leader dies', async () => {
    const [first, second] = await aCluster();
    const store = await servers.open(addressOf(first, second));
    const follower = new Follower(store, store.start);
    const [stream, before, after] = [aStream(), many(2), many(2)];
    await store.append(stream, 'none', before);
    await follower.until(({ events }) => events.length === 2);
    first.members = second.members = [second];
    elect(second, first);
    await first.line.takeAway();
    await store.append(stream, 1, after);
    await follower.until(({ events }) => events.length === 4);
    expect(idsOf(follower.events)).toEqual(idsOf([...before, ...after]));
    await follower.stop();
  });

  it('that can’t be found for a while does not end the process', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const [first, second] = await aCluster();
    const store = await servers.open(`${addressOf(first, second)}&maxDiscoverAttempts=2`);
    const stream = aStream();
    await store.append(stream, 'none', many(1));
    // A busy node makes the client look for another, and nobody says which; then the stream of appends breaks too.
    first.members = second.members = [];
    first.busyReads = 1;
    const reading = streamOf(store, stream);
    const writing = store.append(stream, 0, many(1));
    await waitFor(() => first.seen.gossips > 2);
    first.line.cut();
    await waitFor(() => first.seen.gossips > 6);
    first.members = second.members = [first, second];
    await Promise.all([reading, writing]);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

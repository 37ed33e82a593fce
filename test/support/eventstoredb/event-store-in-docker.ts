import { canRunImage } from '../docker';

const IMAGE = process.env['AWR_TEST_EVENT_STORE_IMAGE'] || 'eventstore/eventstore:24.10';
const PORT = 2113;
const PATIENCE_MS = 180_000;

/** A real EventStoreDB, empty at first. */
export interface RealEventStore {
  readonly url: string;
  stop(): Promise<void>;
}

export const canRunEventStoreInDocker = (): boolean => canRunImage(IMAGE);

/** One node in a container, with its log in memory; it goes with the process that started it. */
export async function startEventStoreInDocker(): Promise<RealEventStore> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({
      EVENTSTORE_INSECURE: 'true',
      EVENTSTORE_MEM_DB: 'true',
      EVENTSTORE_RUN_PROJECTIONS: 'None',
      EVENTSTORE_CLUSTER_SIZE: '1',
    })
    .withExposedPorts(PORT)
    .withWaitStrategy(Wait.forHttp('/health/live', PORT).forStatusCode(204))
    .withStartupTimeout(PATIENCE_MS)
    .start();
  const url = `esdb://${container.getHost()}:${container.getMappedPort(PORT)}?tls=false`;
  return { url, stop: async () => void (await container.stop()) };
}

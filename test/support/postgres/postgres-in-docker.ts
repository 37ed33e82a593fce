import { canRunImage } from '../docker';
import type { LocalPostgres } from './local-postgres';

const IMAGE = 'postgres:17-alpine';
const PORT = 5432;

export const canRunPostgresInDocker = (): boolean => canRunImage(IMAGE);

/** A PostgreSQL server in a container, which goes with the process that started it. */
export async function startPostgresInDocker(password: string): Promise<LocalPostgres> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({ POSTGRES_PASSWORD: password })
    .withCommand(['-c', 'fsync=off', '-c', 'max_connections=200'])
    .withExposedPorts(PORT)
    .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
    .start();
  const address = `${container.getHost()}:${container.getMappedPort(PORT)}`;
  return {
    url: `postgres://postgres:${password}@${address}/postgres`,
    stop: async () => void (await container.stop()),
  };
}

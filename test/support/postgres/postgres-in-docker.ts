import { execFileSync } from 'node:child_process';
import type { LocalPostgres } from './local-postgres';

const IMAGE = 'postgres:17-alpine';
const PORT = 5432;
const PATIENCE_MS = 3_000;

/** True where a Docker daemon answers. */
export function isDockerThere(): boolean {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: PATIENCE_MS });
    return true;
  } catch {
    return false;
  }
}

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

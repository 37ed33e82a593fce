import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreServer } from './event-store-server';
import { type FreshDatabase, freshDatabase } from './postgres';
import { PROJECTOR } from './program';
import { RunningAwr } from './running-awr';
import { RunningProgram } from './running-program';

/** One Awr in several processes: APIs and a projector, over one event store and one PostgreSQL, with a folder each. */
export class AwrApart {
  private constructor(
    private readonly server: EventStoreServer,
    private readonly database: FreshDatabase,
    readonly env: NodeJS.ProcessEnv,
    readonly apis: readonly RunningAwr[],
    private readonly folder: string,
    readonly projector: RunningProgram,
  ) {}

  static async start(howMany: number, more: NodeJS.ProcessEnv = {}): Promise<AwrApart> {
    const [server, database] = [await EventStoreServer.start(), await freshDatabase()];
    const env: NodeJS.ProcessEnv = {
      AWR_EVENT_STORE_URL: server.address,
      AWR_VIEWS_URL: database.url,
      AWR_KEYS_URL: database.url,
      AWR_MASTER_KEY: randomBytes(32).toString('base64'),
      AWR_PROJECTIONS: 'elsewhere',
      ...more,
    };
    const apis: RunningAwr[] = [];
    for (let one = 0; one < howMany; one += 1) apis.push(await RunningAwr.start(env));
    const folder = mkdtempSync(join(tmpdir(), 'awr-projector-'));
    const projector = new RunningProgram(PROJECTOR, { ...env, AWR_DATA_DIR: folder });
    return new AwrApart(server, database, env, apis, folder, projector);
  }

  async remove(): Promise<void> {
    await this.projector.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
    for (const api of this.apis) await api.remove();
    await this.database.drop();
    await this.server.stop();
  }
}

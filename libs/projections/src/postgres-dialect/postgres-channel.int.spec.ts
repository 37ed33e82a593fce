import { sql } from 'kysely';
import { describeWithPostgres } from '../../../../test/support/postgres';
import { inPostgres } from '../../../../test/support/views-places';
import { EngineProcess } from '../test-support/engine-process';
import { Projecting } from '../test-support/projecting';
import { poured } from '../test-support/tea-room';
import type { ViewsChannel } from '../views/views-storage';

describeWithPostgres('views in PostgreSQL that move', () => {
  let tea: Projecting;
  let engine: EngineProcess | undefined;
  let channel: ViewsChannel | undefined;
  let heardSomething: () => void;
  beforeEach(async () => (tea = await Projecting.begun(inPostgres)));
  afterEach(async () => {
    await engine?.kill();
    channel?.close();
    await tea.cleanedUp();
  });

  /** Listens as whoever waits for a position does, and looks only when it hears something. */
  const rowsWhenHeard = async (rows: number) => {
    for (;;) {
      const heard = new Promise<void>((resolve) => (heardSomething = resolve));
      const there = await tea.views.db
        .selectFrom('pourings')
        .selectAll()
        .execute()
        .catch(() => []);
      if (there.length === rows) return;
      await heard;
    }
  };

  it('are heard of in another process, as they are committed', async () => {
    channel = tea.views.storage.channel(() => heardSomething?.());
    engine = new EngineProcess(tea);
    await rowsWhenHeard(0);
    await tea.happened(poured('blue'));
    await rowsWhenHeard(1);
    await tea.happened(poured('blue'), poured('red'));
    await rowsWhenHeard(3);
  });

  it('are heard of again after the connection was lost, also what was missed meanwhile', async () => {
    channel = tea.views.storage.channel(() => heardSomething?.());
    await tea.started();
    await rowsWhenHeard(0);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'awr views, listening'`.execute(tea.views.db);
    await tea.happened(poured('blue'));
    await rowsWhenHeard(1);
  });
});

import type { EventStore } from '@awr/event-store';
import { type Log, ProjectionEngine, startProjectionWorker } from '@awr/projections';
import { tracedReader } from '@awr/telemetry';
import type { AwrViews } from '../awr-views';
import type { Configuration } from '../configuration';
import { projectionsOf } from './compose-projections';
import { withKeysAtHand } from './keys-at-hand';
import type { Projecting } from './projecting';
import { ProjectingElsewhere } from './projecting-elsewhere';
import { type Engine, RebuildingEngine } from './rebuilding';

/** Starts what keeps the views up to date, where the configuration says. */
export async function startProjecting(
  configuration: Configuration,
  store: EventStore,
  views: AwrViews,
  log: Log,
): Promise<Projecting> {
  const { projections: where } = configuration;
  if (where === 'elsewhere') return new ProjectingElsewhere(store, views);
  return RebuildingEngine.of(views, async (onProgress) => {
    if (where === 'worker') {
      return startProjectionWorker({ modulePath: MODULE, config: configuration, log, onProgress });
    }
    const { projections, keys } = await projectionsOf(configuration);
    const at = withKeysAtHand(tracedReader(store, 'project'), keys);
    const engine = new ProjectionEngine({ store: at, views, projections, log, onProgress });
    await engine.start();
    return closingAfter(engine, () => keys.close());
  });
}

function closingAfter(engine: ProjectionEngine, close: () => void): Engine {
  return {
    status: () => engine.status(),
    rebuild: (names) => engine.rebuild(names),
    stop: async () => {
      await engine.stop();
      close();
    },
  };
}

const MODULE = require.resolve('./compose-projections');

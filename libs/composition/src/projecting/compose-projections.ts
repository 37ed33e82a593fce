import type { KeyReader } from '@awr/privacy';
import type { ComposedProjections, Projection } from '@awr/projections';
import { startTelemetry, tracedReader } from '@awr/telemetry';
import { type KeysPlace, openKeyReader } from '../open-keys';
import { type LogPlace, openLogToRead } from '../open-log';
import { allProjections } from '../views';
import { withKeysAtHand } from './keys-at-hand';
import { openViewsOf, type ViewsPlaceConfig } from './open-views-of';

/** What of the configuration an engine needs to know. */
export type ProjectionsConfig = LogPlace & KeysPlace & ViewsPlaceConfig;

/** What an engine needs that runs elsewhere than the rest of Awr: it reads the log and the keys, and writes the views. */
export async function composeProjections(config: ProjectionsConfig): Promise<ComposedProjections> {
  const telemetry = await startTelemetry('awr-projector', process.env);
  const log = tracedReader(await openLogToRead(config), 'project');
  const { projections, keys } = await projectionsOf(config);
  const close = async () => {
    await log.close();
    keys.close();
    await telemetry.stop();
  };
  return { store: withKeysAtHand({ ...log, close }, keys), views: openViewsOf(config), projections };
}

/** Every read model, with the keys that it needs to show what is personal. */
export async function projectionsOf(
  place: KeysPlace,
): Promise<{ readonly projections: Projection[]; readonly keys: KeyReader }> {
  const keys = await openKeyReader(place);
  return { projections: allProjections(keys), keys };
}

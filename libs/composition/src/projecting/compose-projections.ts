import { KeyReader } from '@awr/privacy';
import type { ComposedProjections, Projection } from '@awr/projections';
import { startTelemetry, tracedReader } from '@awr/telemetry';
import { dataFolder } from '../folder/data-folder';
import { type LogPlace, openLogToRead } from '../open-log';
import { allProjections } from '../views';
import { openViewsOf, type ViewsPlaceConfig } from './open-views-of';

/** What of the configuration an engine needs to know. */
export type ProjectionsConfig = LogPlace & ViewsPlaceConfig;

/** What an engine needs that runs elsewhere than the rest of Awr: it reads the log and the keys, and writes the views. */
export async function composeProjections(config: ProjectionsConfig): Promise<ComposedProjections> {
  const telemetry = await startTelemetry('awr-projector', process.env);
  const log = tracedReader(await openLogToRead(config), 'project');
  const close = async () => {
    await log.close();
    await telemetry.stop();
  };
  return { store: { ...log, close }, views: openViewsOf(config), projections: projectionsOf(config) };
}

/** Every read model, with the keys that it needs to show what is personal. */
export function projectionsOf({ dataDir }: ProjectionsConfig): Projection[] {
  const { keys, masterKey } = dataFolder(dataDir);
  return allProjections(KeyReader.open({ keys, masterKey }));
}

import type { EventStore } from '@awr/event-store';
import { KeyReader } from '@awr/privacy';
import type { Log } from '@awr/projections';
import type { AwrViews } from '../awr-views';
import type { Configuration } from '../configuration';
import { dataFolder } from '../folder/data-folder';
import { allProjections } from '../views';
import { InlineProjecting } from './inline-projecting';
import type { Projecting } from './projecting';

/** Starts what keeps the views up to date, where the configuration says. */
export async function startProjecting(
  configuration: Configuration,
  store: EventStore,
  views: AwrViews,
  log: Log,
): Promise<Projecting> {
  const { keys, masterKey } = dataFolder(configuration.dataDir);
  const projections = allProjections(KeyReader.open({ keys, masterKey }));
  return InlineProjecting.start({ store, views, projections, log });
}

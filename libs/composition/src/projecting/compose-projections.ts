import { openSqliteEventReader, withUpcasters } from '@awr/event-store';
import { KeyReader } from '@awr/privacy';
import { type ComposedProjections, openViews } from '@awr/projections';
import { dataFolder } from '../folder/data-folder';
import { upcasters } from '../upcasters';
import { allProjections } from '../views';

export interface ProjectionsConfig {
  readonly dataDir: string;
}

/** What an engine needs that runs elsewhere than the rest of Awr: it reads the log and the keys, and writes the views. */
export function composeProjections({ dataDir }: ProjectionsConfig): ComposedProjections {
  const folder = dataFolder(dataDir);
  return {
    store: withUpcasters(openSqliteEventReader(folder.log), upcasters),
    views: openViews(folder.views),
    projections: allProjections(KeyReader.open({ keys: folder.keys, masterKey: folder.masterKey })),
  };
}

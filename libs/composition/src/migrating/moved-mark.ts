import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnusable } from '@awr/event-store';

const NAME = 'log.moved';

/** Notes in a data folder that its events were moved to another store, so that nobody goes on writing to the old ones. */
export function markMoved(folder: string): void {
  const text = 'The events of log.db were moved to an EventStoreDB. Remove this file to use log.db again.\n';
  writeFileSync(join(folder, NAME), text, { mode: 0o600, flush: true });
}

/** @throws StoreUnusable where the folder's events were moved. */
export function refuseIfMoved(folder: string): void {
  if (!isThere(join(folder, NAME))) return;
  throw new StoreUnusable({
    cy: `Symudwyd digwyddiadau’r ffolder ${folder} i EventStoreDB: enwch hwnnw gydag AWR_EVENT_STORE_URL. I fynd yn ôl at yr hen rai, dilëwch ${NAME} ynddi.`,
    en: `The events of the folder ${folder} were moved to an EventStoreDB: name it with AWR_EVENT_STORE_URL. To go back to the old ones, remove ${NAME} from it.`,
  });
}

function isThere(path: string): boolean {
  try {
    return readFileSync(path).length >= 0;
  } catch {
    return false;
  }
}

import type { Relay } from '@awr/publishing';
import type { AwrLog } from '../awr-log';
import type { Configuration } from '../configuration';
import type { Opened } from '../opened';
import { composeRelay } from './compose-relay';
import { openStoredLog } from './open-stored-log';

/**
 * Starts to publish in this process, where the configuration says so. A broker that is away is waited for: the ledger
 * goes on without it.
 */
export async function startRelay(
  configuration: Configuration,
  log: AwrLog,
  opened: Opened,
): Promise<Relay | undefined> {
  const { kafka, relay: where } = configuration;
  if (!kafka || where === 'elsewhere') return undefined;
  const reader = opened.add(await openStoredLog(configuration), (it) => it.close());
  const relay = opened.add(composeRelay(reader, kafka, log), (it) => it.stop());
  await relay.start({ patiently: true });
  return relay;
}

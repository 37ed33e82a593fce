import { type Replayable, type Verification, Verifying } from '@awr/audit';
import { memberDecider, timebankDecider } from '@awr/community';
import type { Position } from '@awr/event-store';
import { apiTokens } from '@awr/identity';
import { type LedgerTables, ledgerDecider } from '@awr/ledger';

import { viewsOnly } from './awr-views';
import type { OpenAwr } from './open-awr';
import type { TellProgress } from './projecting/projecting';

const DECIDERS = [timebankDecider, memberDecider, ledgerDecider, apiTokens] as unknown as readonly Replayable[];

/** How long views may take to reach the log's end before they are compared as they are. */
const PATIENCE_MS = 60_000;

/** The projection whose tables are compared. */
const LEDGER_VIEWS = 'ledger';

/** Reads the whole log of an open Awr again, decides everything anew and compares with the views. */
export function verifyAwr(
  awr: Pick<OpenAwr, 'store' | 'views' | 'keyring' | 'blobs' | 'waiter'>,
  tell: TellProgress,
): Promise<Verification> {
  const viewsAt = async (position: Position) => {
    await awr.waiter.waitFor([LEDGER_VIEWS], position, PATIENCE_MS);
    const serving = (await awr.views.projections()).find(({ name, serving }) => name === LEDGER_VIEWS && serving);
    return serving?.position ?? position;
  };
  const { store: log, keyring: unsealer, blobs } = awr;
  return new Verifying({
    log,
    views: viewsOnly<LedgerTables>(awr.views),
    unsealer,
    blobs,
    deciders: DECIDERS,
    viewsAt,
    tell,
  }).run();
}

import { type Replayable, type Verification, Verifying } from '@awr/audit';
import type { Position } from '@awr/event-store';
import { type AgreementTables, type LedgerTables, agreementsProjection, ledgerViews } from '@awr/ledger';

import { viewsOnly } from './awr-views';
import { ALL_DECIDERS } from './deciders';
import type { OpenAwr } from './open-awr';
import { withKeysAtHand } from './projecting/keys-at-hand';
import type { TellProgress } from './projecting/projecting';

/** How long views may take to reach the log's end before they are compared as they are. */
const PATIENCE_MS = 60_000;

/** The projections whose tables are compared. */
const COMPARED_VIEWS: readonly string[] = [ledgerViews.name, agreementsProjection.name];

/** Reads the whole log of an open Awr again, decides everything anew and compares with the views. */
export function verifyAwr(
  awr: Pick<OpenAwr, 'store' | 'views' | 'keyring' | 'blobs' | 'waiter'>,
  tell: TellProgress,
): Promise<Verification> {
  const viewsAt = async (position: Position) => {
    await awr.waiter.waitFor(COMPARED_VIEWS, position, PATIENCE_MS);
    const serving = (await awr.views.projections()).filter(
      ({ name, serving }) => serving && COMPARED_VIEWS.includes(name),
    );
    // While they stand at different places, they are read up to the furthest, where all of them will come.
    return serving.reduce(
      (furthest, { position }) => (awr.store.comparePositions(position, furthest) > 0 ? position : furthest),
      position,
    );
  };
  const { keyring: unsealer, blobs } = awr;
  const log = withKeysAtHand(awr.store, unsealer);
  return new Verifying({
    log,
    views: viewsOnly<LedgerTables>(awr.views),
    agreements: viewsOnly<AgreementTables>(awr.views),
    unsealer,
    blobs,
    deciders: ALL_DECIDERS as readonly Replayable[],
    viewsAt,
    tell,
  }).run();
}

import { membersProjection, timebanksProjection } from '@awr/community';
import type { Unsealer } from '@awr/kernel';
import { agreementsProjection, helpProjection, ledgerViews, standingProjection } from '@awr/ledger';
import type { Projection } from '@awr/projections';

/** Every read model of Awr. */
export function allProjections(unsealer: Unsealer): Projection[] {
  const ofLedgers = [ledgerViews, agreementsProjection, helpProjection, standingProjection];
  return [timebanksProjection(unsealer), membersProjection(unsealer), ...ofLedgers];
}

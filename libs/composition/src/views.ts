import { membersProjection, timebanksProjection } from '@awr/community';
import type { Unsealer } from '@awr/kernel';
import { agreementsProjection, helpProjection, ledgerViews } from '@awr/ledger';
import type { Projection } from '@awr/projections';

/** Every read model of Awr. */
export function allProjections(unsealer: Unsealer): Projection[] {
  return [timebanksProjection, membersProjection(unsealer), ledgerViews, agreementsProjection, helpProjection];
}

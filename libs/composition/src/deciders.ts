import { helpDecider, memberDecider, timebankDecider } from '@awr/community';
import { apiTokens } from '@awr/identity';
import type { Decider, DomainEvent } from '@awr/kernel';
import { ledgerDecider, timebankAgreementDecider } from '@awr/ledger';

/** Any decider, as far as its stream and its events are concerned. */
export type AnyDecider = Pick<Decider<never, unknown, DomainEvent>, 'category' | 'initial' | 'evolve' | 'events'>;

/** Every kind of stream that there is. */
export const ALL_DECIDERS = [
  timebankDecider,
  memberDecider,
  helpDecider,
  ledgerDecider,
  timebankAgreementDecider,
  apiTokens,
] as unknown as readonly AnyDecider[];

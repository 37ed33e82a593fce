import type { CalendarDate } from '@awr/kernel';
import type { Account } from '../accounts';
import {
  type ClaimWithdrawn,
  claimWithdrawn,
  type ExchangeWithdrawn,
  exchangeWithdrawn,
} from '../agreements/agreement-events';
import { membersOf } from '../agreements/exchange-rules';
import { claimIds, exchangeIds } from '../agreements/numbered-id';
import type { Ledger } from '../ledger';

interface Closing {
  readonly today: CalendarDate;
  readonly recordedBy: string;
}

/**
 * An account that is closed can be credited or debited no more, so nothing that waits for it can ever count: it is
 * withdrawn, rather than others being asked to agree to it. What has lapsed already is left to lapse.
 */
export function whatWaitsFor(
  { id: member, ordinal }: Account,
  { today, recordedBy: withdrawnBy }: Closing,
  { accounts, claims, exchanges }: Pick<Ledger, 'accounts' | 'claims' | 'exchanges'>,
): (ClaimWithdrawn | ExchangeWithdrawn)[] {
  const waits = ({ lapsesOn }: { readonly lapsesOn?: CalendarDate }) => lapsesOn === undefined || today <= lapsesOn;
  const ofClaims = [...claims.open]
    .filter(([, claim]) => claim.memberOrdinal === ordinal && waits(claim))
    .map(([number]) => claimWithdrawn({ claimId: claimIds.write(number), member, withdrawnBy }));
  const ofExchanges = [...exchanges.open]
    .filter(([, { lines }]) => lines.some(({ helper, helped }) => helper === ordinal || helped === ordinal))
    .filter(([, exchange]) => waits(exchange))
    .map(([number, exchange]) => {
      const members = membersOf(exchange, { accounts });
      return exchangeWithdrawn({ exchangeId: exchangeIds.write(number), members, withdrawnBy });
    });
  return [...ofClaims, ...ofExchanges];
}

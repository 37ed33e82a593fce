import { projection } from '@awr/projections';
import { agreementTables } from './agreement-tables';
import { showClaim, showConfirmed, showDeclined, showLapsed, showWithdrawn } from './claims/show-claim';
import {
  showAgreed,
  showEntry,
  showExchange,
  showExchangeDeclined,
  showExchangeLapsed,
  showExchangeWithdrawn,
} from './exchanges/show-exchange';

/** Claims and exchanges: what waits for whom and since when, and what became of it. */
export const agreementsProjection = projection({
  name: 'agreements',
  version: 1,
  tables: agreementTables,
  on: {
    HoursClaimed: showClaim,
    HoursConfirmed: showConfirmed,
    HoursDeclined: showDeclined,
    ClaimWithdrawn: showWithdrawn,
    ClaimLapsed: showLapsed,
    ExchangeProposed: showExchange,
    ExchangeAgreed: showAgreed,
    HelpExchanged: showEntry,
    ExchangeDeclined: showExchangeDeclined,
    ExchangeWithdrawn: showExchangeWithdrawn,
    ExchangeLapsed: showExchangeLapsed,
  },
});

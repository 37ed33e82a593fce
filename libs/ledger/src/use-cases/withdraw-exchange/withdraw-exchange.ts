import { type CalendarDate, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type ExchangeWithdrawn, exchangeWithdrawn } from '../../domain/agreements/agreement-events';
import { membersOf, waitingExchange } from '../../domain/agreements/exchange-rules';
import type { ExchangeId } from '../../domain/agreements/numbered-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface WithdrawExchange {
  readonly type: 'WithdrawExchange';
  readonly exchangeId: ExchangeId;
  readonly today: CalendarDate;
  readonly withdrawnBy: string;
  /** The member who asks; left out where it is the broker. */
  readonly member?: AccountId;
}

/** Whoever proposed an exchange takes it back before all have agreed. */
export function withdrawExchange(command: WithdrawExchange, ledger: Ledger): ExchangeWithdrawn[] | LedgerRefusal {
  const { exchangeId, today, withdrawnBy, member } = command;
  const exchange = waitingExchange(exchangeId, today, ledger);
  if (isRefusal(exchange)) return exchange;
  const proposer = exchange.proposer === undefined ? undefined : ledger.accounts.at(exchange.proposer).id;
  if (member !== undefined && member !== proposer) return no('not-the-proposer', { exchangeId });
  return [exchangeWithdrawn({ exchangeId, members: membersOf(exchange, ledger), withdrawnBy })];
}

import { type CalendarDate, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type ExchangeDeclined, exchangeDeclined } from '../../domain/agreements/agreement-events';
import { type DeclineReason, isDeclineReason } from '../../domain/agreements/decline-reason';
import { type Speaker, membersOf, refuseHow, waitingExchange } from '../../domain/agreements/exchange-rules';
import type { HowAgreed } from '../../domain/agreements/how-agreed';
import { known } from '../../domain/agreements/known';
import type { ExchangeId } from '../../domain/agreements/numbered-id';
import type { PersonalText } from '../../domain/entry';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface DeclineExchange {
  readonly type: 'DeclineExchange';
  readonly exchangeId: ExchangeId;
  /** Who declines. */
  readonly party: AccountId;
  readonly how: HowAgreed;
  readonly reason: DeclineReason;
  readonly by: Speaker;
  readonly today: CalendarDate;
  readonly note?: PersonalText;
}

/** One who has a part in an exchange says no, and with that nothing of it counts. */
export function declineExchange(command: DeclineExchange, ledger: Ledger): ExchangeDeclined[] | LedgerRefusal {
  const { exchangeId, party, how, reason, by, today, note } = command;
  const exchange = waitingExchange(exchangeId, today, ledger);
  if (isRefusal(exchange)) return exchange;
  const members = membersOf(exchange, ledger);
  if (!members.includes(party)) return no('not-a-party', { accountId: party });
  const refused = refuseHow(how, party, by) ?? (isDeclineReason(reason) ? undefined : no('reason-unknown'));
  const declined = { exchangeId, members, party, how, reason, declinedBy: by.id };
  return refused ?? [exchangeDeclined({ ...declined, ...known({ note }) })];
}

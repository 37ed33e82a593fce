import { type CalendarDate, type Instant, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type ExchangeAgreed, type HelpExchanged, exchangeAgreed } from '../../domain/agreements/agreement-events';
import {
  type Speaker,
  entriesOf,
  linesOf,
  partiesOf,
  refuseHow,
  refuseOtherSide,
  waitingExchange,
} from '../../domain/agreements/exchange-rules';
import type { HowAgreed } from '../../domain/agreements/how-agreed';
import { known } from '../../domain/agreements/known';
import type { ExchangeId } from '../../domain/agreements/numbered-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface AgreeExchange {
  readonly type: 'AgreeExchange';
  readonly exchangeId: ExchangeId;
  readonly parties: readonly AccountId[];
  readonly how: HowAgreed;
  readonly by: Speaker;
  readonly today: CalendarDate;
  /** The moment it is: from then on holds that have ended hold nothing. */
  readonly at?: Instant;
}

/** One or more who have a part in an exchange agree to it. With the last of them it counts: every line, or none. */
export function agreeExchange(
  command: AgreeExchange,
  ledger: Ledger,
): (ExchangeAgreed | HelpExchanged)[] | LedgerRefusal {
  const { exchangeId, parties, how, by, today } = command;
  const exchange = waitingExchange(exchangeId, today, ledger);
  if (isRefusal(exchange)) return exchange;
  const lines = linesOf(exchange, ledger);
  const pending = exchange.pending.map((ordinal) => ledger.accounts.at(ordinal).id);
  const refused = refuseParties(command, partiesOf(lines), pending);
  if (refused) return refused;
  const counts = pending.every((party) => parties.includes(party));
  const agreed = exchangeAgreed({ exchangeId, parties, how, agreedBy: by.id, counts });
  if (!counts) return [agreed];
  const { on, recordedBy, category } = exchange;
  const about = { exchangeId, lines, on, recordedBy, approvedBy: by.id, ...known({ category }) };
  const entries = entriesOf(about, ledger);
  return isRefusal(entries) ? entries : [agreed, ...entries];
}

function refuseParties(
  { parties, how, by }: AgreeExchange,
  all: readonly AccountId[],
  pending: readonly AccountId[],
): LedgerRefusal | undefined {
  if (parties.length === 0) return no('agreed-by-nobody');
  for (const [index, party] of parties.entries()) {
    if (!all.includes(party)) return no('not-a-party', { accountId: party });
    const isRepeated = parties.indexOf(party) < index;
    if (isRepeated || !pending.includes(party)) return no('already-agreed', { accountId: party });
    const refused = refuseHow(how, party, by) ?? refuseOtherSide(party, all, by);
    if (refused) return refused;
  }
  return undefined;
}

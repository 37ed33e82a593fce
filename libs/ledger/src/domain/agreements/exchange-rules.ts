import { type CalendarDate, isRefusal } from '@awr/kernel';
import { type AccountId, memberOf } from '../account-id';
import { type Movement, type Sides, refuseMovement } from '../entry-rules';
import { foreseeing } from '../foreseen';
import type { Ledger } from '../ledger';
import { newEntry } from '../new-entry';
import { type LedgerRefusal, no } from '../refusals';
import { type HelpExchanged, helpExchanged } from './agreement-events';
import type { ExchangeLine, OpenExchange } from './exchange';
import { type HowAgreed, isHowAgreed } from './how-agreed';
import { type ExchangeId, exchangeIds } from './numbered-id';

/** Whoever proposes, agrees or declines, for themself or on behalf of others. */
export interface Speaker {
  /** The actor's id. */
  readonly id: string;
  /** Where they are a member themselves. */
  readonly memberId?: string;
}

export const EXCHANGE_SIDES: Sides = { debit: 'member', credit: 'member' };

type Refused = LedgerRefusal | undefined;

/** Whoever was helped pays. */
export function movementOf({ helper, helped, minutes }: ExchangeLine): Movement {
  return { debit: helped, credit: helper, minutes };
}

/** All who have a part, each once, in the order of the lines. */
export function partiesOf(lines: readonly ExchangeLine[]): AccountId[] {
  return [...new Set(lines.flatMap(({ helper, helped }) => [helper, helped]))];
}

/** An exchange that waits, or why there is none. */
export function waitingExchange(
  exchangeId: ExchangeId,
  today: CalendarDate,
  { exchanges }: Ledger,
): OpenExchange | LedgerRefusal {
  const number = exchangeIds.read(exchangeId) ?? 0;
  const outcome = exchanges.outcomeOf(number);
  if (outcome === undefined) return no('unknown-exchange', { exchangeId });
  const exchange = exchanges.find(number);
  if (!exchange) return no('exchange-settled', { exchangeId, outcome });
  const { lapsesOn } = exchange;
  return lapsesOn !== undefined && today > lapsesOn ? no('exchange-lapsed', { exchangeId, lapsesOn }) : exchange;
}

/** The lines of an exchange that waits, with members named in full. */
export function linesOf({ lines }: OpenExchange, { accounts }: Pick<Ledger, 'accounts'>): ExchangeLine[] {
  return lines.map(({ helper, helped, minutes }) => ({
    helper: accounts.at(helper).id,
    helped: accounts.at(helped).id,
    minutes,
  }));
}

/** All who have a part in an exchange that waits. */
export function membersOf(exchange: OpenExchange, ledger: Pick<Ledger, 'accounts'>): AccountId[] {
  return partiesOf(linesOf(exchange, ledger));
}

/** Only members themselves agree online; of all others it is kept how they said so. */
export function refuseHow(how: HowAgreed, party: AccountId, by: Speaker): Refused {
  const isOwn = by.memberId !== undefined && memberOf(party) === by.memberId;
  return isHowAgreed(how) && (how !== 'online' || isOwn) ? undefined : no('how-agreed-missing');
}

/** Whoever has a part in it speaks for themself alone. */
export function refuseOtherSide(party: AccountId, parties: readonly AccountId[], by: Speaker): Refused {
  if (by.memberId === undefined || memberOf(party) === by.memberId) return undefined;
  const hasPart = parties.some((other) => memberOf(other) === by.memberId);
  return hasPart ? no('agrees-for-other-side', { accountId: party }) : undefined;
}

interface Agreed {
  readonly exchangeId: ExchangeId;
  readonly lines: readonly ExchangeLine[];
  readonly on: CalendarDate;
  readonly recordedBy: string;
  readonly approvedBy: string;
  readonly category?: string;
}

/** The entries of an exchange, each decided on the result of the one before; where one is refused, none is made. */
export function entriesOf({ exchangeId, lines, ...about }: Agreed, ledger: Ledger): HelpExchanged[] | LedgerRefusal {
  let seen = ledger;
  const entries: HelpExchanged[] = [];
  for (const [index, line] of lines.entries()) {
    const movement = movementOf(line);
    const refused = refuseMovement(movement, EXCHANGE_SIDES, seen);
    if (isRefusal(refused)) return { ...refused, details: { ...refused.details, index } };
    const entry = helpExchanged({ ...newEntry(movement, about, seen), exchangeId, line: index + 1 });
    entries.push(entry);
    seen = foreseeing(seen, [entry]);
  }
  return entries;
}

import { type CalendarDate, type Instant, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type ExchangeProposed, type HelpExchanged, exchangeProposed } from '../../domain/agreements/agreement-events';
import { dueAfter } from '../../domain/agreements/days-after';
import { type Agreement, type ExchangeLine, MOST_EXCHANGE_LINES } from '../../domain/agreements/exchange';
import {
  EXCHANGE_SIDES,
  type Speaker,
  entriesOf,
  movementOf,
  partiesOf,
  refuseHow,
  refuseOtherSide,
} from '../../domain/agreements/exchange-rules';
import { known } from '../../domain/agreements/known';
import { exchangeIds } from '../../domain/agreements/numbered-id';
import type { PersonalText } from '../../domain/entry';
import { refuseDay, refuseShape } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ProposeExchange {
  readonly type: 'ProposeExchange';
  readonly lines: readonly ExchangeLine[];
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  /** The moment it is: from then on holds that have ended hold nothing. */
  readonly at?: Instant;
  readonly by: Speaker;
  /** The member who proposes it; left out where it is the broker, in nobody's name. */
  readonly proposer?: AccountId;
  /** Who has agreed already: the member who proposes, or whoever the broker has asked. */
  readonly agreed: readonly Agreement[];
  readonly category?: string;
  readonly helpId?: string;
  readonly note?: PersonalText;
  /** For how many days it can be agreed; null for ever. */
  readonly lapseDays: number | null;
}

type Refused = LedgerRefusal | undefined;

/** Help among members is put to all who have a part in it. It counts once all have agreed, be that at once or later. */
export function proposeExchange(
  command: ProposeExchange,
  ledger: Ledger,
): (ExchangeProposed | HelpExchanged)[] | LedgerRefusal {
  const refused = refuseDay(command) ?? refuseLines(command.lines, ledger) ?? refuseAgreed(command);
  if (refused) return refused;
  const { lines, on, today, by, proposer, agreed, category, helpId, note, lapseDays } = command;
  const exchangeId = exchangeIds.write(ledger.exchanges.size + 1);
  const have = new Set(agreed.flatMap(({ parties }) => parties));
  const counts = have.size === partiesOf(lines).length;
  const proposed = exchangeProposed({
    ...{ exchangeId, lines, on, proposedOn: today, recordedBy: by.id, agreed, counts },
    ...known({ proposer, category, helpId, note, lapsesOn: counts ? undefined : dueAfter(today, lapseDays) }),
  });
  if (!counts) return [proposed];
  const about = { exchangeId, lines, on, recordedBy: by.id, approvedBy: by.id, ...known({ category }) };
  const entries = entriesOf(about, ledger);
  return isRefusal(entries) ? entries : [proposed, ...entries];
}

function refuseLines(lines: readonly ExchangeLine[], ledger: Ledger): Refused {
  if (lines.length === 0) return no('exchange-empty');
  if (lines.length > MOST_EXCHANGE_LINES) {
    return no('exchange-too-long', { lines: lines.length, mostLines: MOST_EXCHANGE_LINES });
  }
  const seen = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const refused = refuseShape(movementOf(line), EXCHANGE_SIDES, ledger);
    if (refused) return { ...refused, details: { ...refused.details, index } };
    const pair = `${line.helper} ${line.helped}`;
    const firstIndex = seen.get(pair);
    if (firstIndex !== undefined) return no('pair-twice-in-exchange', { index, firstIndex });
    seen.set(pair, index);
  }
  return undefined;
}

function refuseAgreed({ lines, agreed, proposer, by }: ProposeExchange): Refused {
  const parties = partiesOf(lines);
  if (proposer !== undefined && !parties.includes(proposer)) return no('not-a-party', { accountId: proposer });
  const seen = new Set<AccountId>();
  for (const { how, parties: agreeing } of agreed) {
    for (const party of agreeing) {
      if (!parties.includes(party)) return no('not-a-party', { accountId: party });
      if (seen.has(party)) return no('already-agreed', { accountId: party });
      const refused = refuseHow(how, party, by) ?? refuseOtherSide(party, parties, by);
      if (refused) return refused;
      seen.add(party);
    }
  }
  return undefined;
}

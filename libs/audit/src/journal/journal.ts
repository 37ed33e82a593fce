import type { CalendarDate, Minutes } from '@awr/kernel';
import type { AccountId, EntryView } from '@awr/ledger';
import { JOURNAL_TAGS, type JournalOptions, transaction } from './transaction';

/** A ledger of one moment: its accounts, and its entries by day of service. */
export interface JournalSource {
  readonly timebankId: string;
  readonly accounts: readonly AccountId[];
  readonly entries: AsyncIterable<readonly EntryView[]>;
}

export interface JournalAsked extends JournalOptions {
  /** The first day of service; what was before it is one opening transaction. */
  readonly from?: CalendarDate | undefined;
}

/**
 * A ledger in plain-text accounting, as hledger (`check --strict ordereddates`) and ledger (`--pedantic`) read it:
 * whole minutes of the commodity MIN, accounts by their ids, every account and tag declared, and at the end one
 * transaction that asserts each balance. Both programs so add everything up anew and refuse what does not agree.
 */
export async function* journal(source: JournalSource, asked: JournalAsked = {}): AsyncGenerator<string> {
  yield heading(source);
  const balances = new Map<AccountId, Minutes>(source.accounts.map((account) => [account, 0]));
  const { from } = asked;
  let lastDay = from;
  let isOpened = from === undefined;
  for await (const page of source.entries) {
    let text = '';
    for (const entry of page) {
      const isBefore = from !== undefined && entry.on < from;
      if (!isBefore && !isOpened) {
        text += balancesOn(from!, 'opening balances', balances);
        isOpened = true;
      }
      add(balances, entry.debit, -entry.minutes);
      add(balances, entry.credit, entry.minutes);
      if (isBefore) continue;
      text += transaction(entry, asked);
      lastDay = entry.on;
    }
    if (text !== '') yield text;
  }
  if (!isOpened) yield balancesOn(from!, 'opening balances', balances);
  if (lastDay !== undefined) yield assertions(lastDay, balances);
}

function heading({ timebankId, accounts }: JournalSource): string {
  const lines = [
    `; Awr: the ledger of timebank ${timebankId}. Amounts are minutes, 60 to a credit.`,
    'commodity MIN',
    ...accounts.map((account) => `account ${account}`),
    ...JOURNAL_TAGS.map((tag) => `tag ${tag}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** All accounts add up to zero at any time, so their balances are a transaction that balances by itself. */
function balancesOn(day: CalendarDate, what: string, balances: ReadonlyMap<AccountId, Minutes>): string {
  const postings = [...balances].filter(([, minutes]) => minutes !== 0);
  if (postings.length === 0) return '';
  return `${day} * ${what}\n${postings.map(([account, minutes]) => `    ${account}  ${minutes} MIN\n`).join('')}\n`;
}

function assertions(day: CalendarDate, balances: ReadonlyMap<AccountId, Minutes>): string {
  const postings = [...balances].map(([account, minutes]) => `    ${account}  0 MIN = ${minutes} MIN\n`);
  return `${day} * closing balances\n${postings.join('')}`;
}

function add(balances: Map<AccountId, Minutes>, account: AccountId, minutes: Minutes): void {
  balances.set(account, (balances.get(account) ?? 0) + minutes);
}

import type { StoredEvent } from '@awr/event-store';
import { holderOf } from '../../domain/account-id';
import type { AccountOpened } from '../../domain/events';
import { timebankOf } from '../ledger-stream';
import type { LedgerViews } from '../ledger-views';
import { numberOf } from '../numbering/numbering';

/** An account is there from its opening on, with nothing in it. */
export async function showAccount(
  { data, stream, position }: StoredEvent<string, AccountOpened['data']>,
  view: LedgerViews,
): Promise<void> {
  const timebank_id = timebankOf(stream);
  const { accountId: account_id, kind } = data;
  const ledger = await numberOf(view.ledger_numbers, 'ledgers', timebank_id);
  if (ledger.isNew) view.ledgers.insert({ timebank_id, ledger: ledger.number });
  const account = await numberOf(view.ledger_numbers, 'accounts', `${ledger.number} ${account_id}`);
  view.accounts.insert({
    timebank_id,
    account_id,
    ledger: ledger.number,
    account: account.number,
    kind,
    holder_id: holderOf(account_id) ?? null,
    minutes: 0,
    entries: 0,
    last_day: null,
    opened_position: position,
  });
}

import type { StoredEvent } from '@awr/event-store';
import { holderOf } from '../../domain/account-id';
import type { AccountOpened } from '../../domain/events';
import { timebankOf } from '../../ledger-stream';
import type { LedgerViews } from '../ledger-views';
import { nextNumber } from '../numbering/numbering';

/** An account is there from its opening on, with nothing in it. */
export async function showAccount(
  { data, stream, position }: StoredEvent<string, AccountOpened['data']>,
  view: LedgerViews,
): Promise<void> {
  const timebank_id = timebankOf(stream);
  view.accounts.insert({
    timebank_id,
    account_id: data.accountId,
    ledger: await ledgerNumber(view, timebank_id),
    account: await nextNumber(view.ledger_numbers, 'accounts'),
    kind: data.kind,
    holder_id: holderOf(data.accountId) ?? null,
    minutes: 0,
    entries: 0,
    last_day: null,
    opened_position: position,
  });
}

async function ledgerNumber(view: LedgerViews, timebank_id: string): Promise<number> {
  const known = await view.ledgers.find({ timebank_id });
  if (known) return known.ledger;
  const ledger = await nextNumber(view.ledger_numbers, 'ledgers');
  view.ledgers.insert({ timebank_id, ledger });
  return ledger;
}

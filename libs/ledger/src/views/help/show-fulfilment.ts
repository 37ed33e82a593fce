import type { StoredEvent } from '@awr/event-store';
import { memberOf } from '../../domain/account-id';
import { exchangeIds } from '../../domain/agreements/numbered-id';
import type { Reversal } from '../../domain/entry';
import { entryNumber } from '../../domain/entry-id';
import type { Stored } from '../agreements/agreement-tables';
import { timebankOf } from '../../ledger-stream';
import type { HelpViews } from './help.tables';

/** Notes which offer or request an exchange comes from. */
export function showLinked({ stream, data }: Stored<'ExchangeProposed'>, view: HelpViews): void {
  const { exchangeId, helpId } = data;
  if (helpId === undefined) return;
  view.help_exchanges.insert({
    timebank_id: timebankOf(stream),
    exchange: exchangeIds.read(exchangeId) ?? 0,
    help_id: helpId,
  });
}

/** Of an exchange, those lines fulfil a request in which its member was helped, and an offer in which they helped. */
export async function showFulfilled({ stream, data }: Stored<'HelpExchanged'>, view: HelpViews): Promise<void> {
  const timebank_id = timebankOf(stream);
  const link = await view.help_exchanges.find({ timebank_id, exchange: exchangeIds.read(data.exchangeId) ?? 0 });
  const help = link && (await view.help.find({ timebank_id, help_id: link.help_id }));
  const concerned = help && memberOf(help.kind === 'request' ? data.debit : data.credit);
  if (!help || concerned !== help.member_id) return;
  const key = { timebank_id, help_id: help.help_id };
  view.help.change(key, { exchanged_minutes: help.exchanged_minutes + data.minutes });
  view.help_entries.insert({ ...key, entry: entryNumber(data.entryId) ?? 0, minutes: data.minutes });
}

/** What is reversed has not come about. */
export async function showUndone({ stream, data }: StoredEvent<string, Reversal>, view: HelpViews): Promise<void> {
  const timebank_id = timebankOf(stream);
  const entry = await view.help_entries.find({ timebank_id, entry: entryNumber(data.reverses) ?? 0 });
  const help = entry && (await view.help.find({ timebank_id, help_id: entry.help_id }));
  if (!entry || !help) return;
  const exchanged_minutes = help.exchanged_minutes - entry.minutes;
  view.help.change({ timebank_id, help_id: help.help_id }, { exchanged_minutes });
}

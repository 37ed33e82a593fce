import { type Sealed, invariant } from '@awr/kernel';
import { type AccountId, memberOf } from '../../../domain/account-id';
import { partiesOf } from '../../../domain/agreements/exchange-rules';
import { type ExchangeId, exchangeIds } from '../../../domain/agreements/numbered-id';
import { entryNumber } from '../../../domain/entry-id';
import { dayNumber } from '../../day-number';
import { timebankOf } from '../../../ledger-stream';
import type { AgreementViews, Stored } from '../agreement-tables';
import { noted } from '../claims/show-claim';

/** An exchange is there from its being proposed on, with those who have agreed by then. */
export function showExchange({ id, stream, data }: Stored<'ExchangeProposed'>, view: AgreementViews): void {
  const key = keyOf(stream, data.exchangeId);
  const agreed = data.agreed.flatMap(({ how, parties }) =>
    parties.map((party) => ({ party, how, recordedBy: data.recordedBy })),
  );
  view.exchanges.insert({
    ...key,
    status: data.counts ? 'agreed' : 'open',
    lines: data.lines,
    minutes: data.lines.reduce((sum, { minutes }) => sum + minutes, 0),
    day: dayNumber(data.on),
    proposed_day: dayNumber(data.proposedOn),
    lapses_day: data.lapsesOn === undefined ? null : dayNumber(data.lapsesOn),
    proposer_id: data.proposer === undefined ? null : memberIn(data.proposer),
    recorded_by: data.recordedBy,
    category: data.category ?? null,
    help_id: data.helpId ?? null,
    agreed,
    settled_by: data.counts ? data.recordedBy : null,
    ...{ first_entry: null, declined_by: null, reason: null, declined_note: null, declined_event: null },
    ...noted(data.note as Sealed | undefined, id),
  });
  for (const account of partiesOf(data.lines)) {
    const has_agreed = agreed.some(({ party }) => party === account) ? 1 : 0;
    view.exchange_parties.insert({ ...key, member_id: memberIn(account), has_agreed });
  }
}

export async function showAgreed({ stream, data }: Stored<'ExchangeAgreed'>, view: AgreementViews): Promise<void> {
  const key = keyOf(stream, data.exchangeId);
  const row = await view.exchanges.find(key);
  invariant(row, `${data.exchangeId} is agreed and was not proposed`);
  const { how, agreedBy: recordedBy } = data;
  const agreed = [...row.agreed, ...data.parties.map((party) => ({ party, how, recordedBy }))];
  view.exchanges.change(key, { agreed, ...(data.counts && { status: 'agreed' as const, settled_by: recordedBy }) });
  for (const party of data.parties) {
    view.exchange_parties.change({ ...key, member_id: memberIn(party) }, { has_agreed: 1 });
  }
}

export function showEntry({ stream, data }: Stored<'HelpExchanged'>, view: AgreementViews): void {
  // The entry of a line that was put right is found through the one that it corrects.
  if (data.line !== 1 || data.corrects !== undefined) return;
  view.exchanges.change(keyOf(stream, data.exchangeId), { first_entry: entryNumber(data.entryId) ?? null });
}

export function showExchangeDeclined({ id, stream, data }: Stored<'ExchangeDeclined'>, view: AgreementViews): void {
  const { note, note_event } = noted(data.note as Sealed | undefined, id);
  view.exchanges.change(keyOf(stream, data.exchangeId), {
    ...{ status: 'declined', settled_by: data.declinedBy, declined_by: memberIn(data.party), reason: data.reason },
    ...{ declined_note: note, declined_event: note_event },
  });
}

export function showExchangeWithdrawn({ stream, data }: Stored<'ExchangeWithdrawn'>, view: AgreementViews): void {
  view.exchanges.change(keyOf(stream, data.exchangeId), { status: 'withdrawn', settled_by: data.withdrawnBy });
}

export function showExchangeLapsed({ stream, data }: Stored<'ExchangeLapsed'>, view: AgreementViews): void {
  view.exchanges.change(keyOf(stream, data.exchangeId), { status: 'lapsed' });
}

function keyOf(stream: string, exchangeId: ExchangeId) {
  const exchange = exchangeIds.read(exchangeId);
  invariant(exchange, `${exchangeId} is not an exchange's id`);
  return { timebank_id: timebankOf(stream), exchange };
}

function memberIn(accountId: AccountId): string {
  return memberOf(accountId) ?? '';
}

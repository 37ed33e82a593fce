import { invariant } from '@awr/kernel';
import type { AccountId } from '../account-id';
import { enter } from '../enter';
import type { Entry } from '../entry';
import type { BookedEntry } from '../entry-book';
import { entryNumber } from '../entry-id';
import type { Ledger } from '../ledger';
import { spendable } from '../limits';
import type { Correctable } from './correcting';

/** Takes in an entry that may put another one right. */
export function entered(ledger: Ledger, entry: Entry, kind: Correctable): Ledger {
  const { corrects } = entry;
  // Of a correction limits were asked of both entries together.
  enter(ledger, entry, kind, { unlimited: corrects !== undefined });
  if (corrects !== undefined) checkCorrection(ledger, entry, corrects);
  return ledger;
}

/** Whoever pays, the wrong minutes back or the right ones, must not come out below a limit that they kept before. */
function checkCorrection(ledger: Ledger, entry: Entry, corrects: string): void {
  const wrong = ledger.entries.find(entryNumber(corrects) ?? 0);
  invariant(wrong?.isReversed, `${entry.entryId} corrects ${corrects}, which is not reversed`);
  const [paid, received] = [ledger.accounts.at(wrong.debitOrdinal).id, ledger.accounts.at(wrong.creditOrdinal).id];
  for (const payer of [received, entry.debit]) {
    const now = spendable(ledger.accounts.find(payer)!, ledger);
    const gained = gainOf(payer, entry) - gainOf(payer, { ...wrong, debit: paid, credit: received });
    invariant(now >= Math.min(0, now - gained), `${entry.entryId} leaves ${payer} below its limit`);
  }
}

function gainOf(
  account: AccountId,
  { debit, credit, minutes }: Pick<Entry, 'debit' | 'credit'> & Pick<BookedEntry, 'minutes'>,
): number {
  return account === credit ? minutes : account === debit ? -minutes : 0;
}

import type { Refusal } from '@awr/kernel';
import type { Ledger } from '@awr/ledger';
import { memberAccount, venueAccount } from '@awr/ledger';
import type { PlannedEntry } from './planned-entry';
import { ScratchLedger } from './scratch-ledger';

export interface JudgedEntry {
  readonly entry: PlannedEntry;
  readonly verdict: 'new' | 'there' | Refusal;
}

/**
 * Decides each entry in its order, as the ledger itself will.
 *
 * Rows that an earlier import wrote are there and not judged again. All others are judged twice. First by what the
 * ledger had when their turn came: without the written rows that come after them in the sheets, so that a spend that
 * was refused for lack of credits does not slip in the second time because of a gift on a later row. Then by what the
 * ledger has now, so that what passes can be written. The ledger given is a copy, in which this is tried.
 */
export function judgeEntries(
  entries: readonly PlannedEntry[],
  written: ReadonlySet<string>,
  ledger: Ledger,
): JudgedEntry[] {
  const now = new ScratchLedger(ledger);
  for (const entry of entries) openAccounts(entry, now);
  if (written.size === 0)
    return entries.map((entry) => ({ entry, verdict: entry.closed ?? now.try(entry.command) ?? 'new' }));
  const atItsTurn = now.copy();
  for (const entry of entries) if (written.has(entry.commandId)) atItsTurn.undo(entry);
  return entries.map((entry) => {
    if (!written.has(entry.commandId)) return { entry, verdict: judge(entry, atItsTurn, now) };
    atItsTurn.redo(entry);
    return { entry, verdict: 'there' };
  });
}

function judge(entry: PlannedEntry, atItsTurn: ScratchLedger, now: ScratchLedger): 'new' | Refusal {
  const refusal = entry.closed ?? atItsTurn.refusal(entry.command) ?? now.refusal(entry.command);
  if (refusal) return refusal;
  atItsTurn.try(entry.command);
  now.try(entry.command);
  return 'new';
}

function openAccounts({ payer, receiver, offer }: PlannedEntry, scratch: ScratchLedger): void {
  for (const memberId of [payer, receiver]) if (memberId !== undefined) scratch.openAccount(memberAccount(memberId));
  if (offer) scratch.openAccount(venueAccount(offer.venueId));
}

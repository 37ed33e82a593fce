import { POT, memberAccount } from '@awr/ledger';
import type { GiftRecord } from '../sheets/records';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import { Occurrences } from './planned';
import { type PlannedEntry, type Understood, particulars, plannedEntry } from './planned-entry';

/** Gifts in the order of their rows. Who gives the same twice means it twice. */
export function planGifts(
  rows: readonly Understood<GiftRecord>[],
  context: ImportContext,
  gathered: Gathered,
): PlannedEntry[] {
  const same = new Occurrences();
  return rows.map((row): PlannedEntry => {
    const { on, from, to, minutes, note } = row.content;
    const content = [on, from.number, to === 'pot' ? to : to.number, minutes, note ?? ''];
    const before = same.add(content, row);
    if (before.length > 0) gathered.note('said-again', row);
    const command = {
      type: 'GiveCredits',
      from: memberAccount(from.memberId),
      to: to === 'pot' ? POT : memberAccount(to.memberId),
      minutes,
      ...particulars(on, note, context),
    } as const;
    const receiver = to === 'pot' ? {} : { receiver: to.memberId };
    return {
      ...plannedEntry(row, 'gifts', content, before, context),
      command,
      on,
      minutes,
      payer: from.memberId,
      ...receiver,
    };
  });
}

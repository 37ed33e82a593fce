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
    const giver = from === 'timebank' ? from : from.number;
    const content = [on, giver, to === 'pot' ? to : to.number, minutes, note ?? ''];
    const before = same.add(content, row);
    if (before.length > 0) gathered.note('said-again', row);
    const entry = { ...plannedEntry(row, 'gifts', content, before, context), on, minutes };
    const about = { minutes, ...particulars(on, note, context) };
    const receiver = to === 'pot' ? {} : { receiver: to.memberId };
    const account = to === 'pot' ? POT : memberAccount(to.memberId);
    // What the timebank itself gives out, a member has earned.
    if (from === 'timebank') {
      return { ...entry, kind: 'hours', ...receiver, command: { type: 'RecordHours', to: account, ...about } };
    }
    const command = { type: 'GiveCredits', from: memberAccount(from.memberId), to: account, ...about } as const;
    return { ...entry, ...receiver, payer: from.memberId, command };
  });
}

import { type Town, entryId } from './town';

/** The book of entries as paper has it. */
export function entriesOnPaper({ ledger }: Town): string[] {
  const lines = ledger.paper.entries.map(({ from, to, minutes, on }, index) =>
    [entryId(index + 1), from, to, minutes, on].join(' '),
  );
  return lines.sort();
}

/** A member's statement, added up line by line. */
export function statementOnPaper({ ledger }: Town, account: string): string[] {
  let balance = 0;
  const lines = ledger.paper.entries.flatMap(({ from, to, minutes }, index) => {
    if (from !== account && to !== account) return [];
    const change = to === account ? minutes : -minutes;
    balance += change;
    return [[entryId(index + 1), change, balance].join(' ')];
  });
  return lines.reverse();
}

/** Hours that were not undone, by the month of their day or by the group they were for. */
export function hoursOnPaper({ ledger, told }: Town, by: 'month' | 'group'): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [index, { minutes, on, undone }] of ledger.paper.entries.entries()) {
    const about = told.get(entryId(index + 1));
    if (undone || about?.['kind'] !== 'hours') continue;
    const key = by === 'month' ? on.slice(0, 7) : String(about['groupId'] ?? null);
    totals.set(key, (totals.get(key) ?? 0) + minutes);
  }
  return totals;
}

/** What a request is expected to come to: an entry's number, or a refusal's code and the most that was possible. */
export type Expected = { readonly entry: number } | { readonly refused: string; readonly most?: number };

interface Entry {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly month: string;
  readonly group: string | undefined;
  readonly isHours: boolean;
  readonly undoes?: number;
  undone: boolean;
}

/**
 * A timebank as somebody would keep it on paper: who paid whom how much, in order. It shares no code with Awr, and adds
 * everything up anew each time.
 */
export class PlainTimebank {
  readonly entries: Entry[] = [];

  constructor(
    private readonly creditLimit: number,
    private readonly cap: number,
  ) {}

  balance(of: string): number {
    const sum = (side: 'from' | 'to') =>
      this.entries.filter((entry) => entry[side] === of).reduce((total, { minutes }) => total + minutes, 0);
    return sum('to') - sum('from');
  }

  hours(to: string, minutes: number, month: string, group?: string): Expected {
    return this.overCap(to, minutes) ?? this.enter({ from: 'issuing', to, minutes, month, group, isHours: true });
  }

  pay(from: string, to: string, minutes: number, month: string): Expected {
    if (from === to) return { refused: 'same-account' };
    const refused = this.overdrawn(from, minutes) ?? this.overCap(to, minutes);
    return refused ?? this.enter({ from, to, minutes, month, group: undefined, isHours: false });
  }

  undo(number: number, month: string): Expected {
    const entry = this.entries[number - 1];
    if (!entry) return { refused: 'unknown-entry' };
    if (entry.undoes !== undefined) return { refused: 'reversal-of-reversal' };
    if (entry.undone) return { refused: 'already-reversed' };
    const { from, to, minutes } = entry;
    const refused = this.overdrawn(to, minutes);
    if (refused) return refused;
    entry.undone = true;
    return this.enter({ from: to, to: from, minutes, month, group: undefined, isHours: false, undoes: number });
  }

  /** Hours that stand, by month or group. */
  standing(by: 'month' | 'group'): Record<string, number> {
    const totals: Record<string, number> = {};
    for (const entry of this.entries.filter(({ isHours, undone }) => isHours && !undone)) {
      const key = entry[by] ?? 'none';
      totals[key] = (totals[key] ?? 0) + entry.minutes;
    }
    return totals;
  }

  private enter(entry: Omit<Entry, 'undone'>): Expected {
    return { entry: this.entries.push({ ...entry, undone: false }) };
  }

  private overdrawn(from: string, minutes: number): Expected | undefined {
    if (from === 'issuing') return undefined;
    const most = this.balance(from) + (from.startsWith('member') ? this.creditLimit : 0);
    return minutes > most ? { refused: 'insufficient-credits', most: Math.max(0, most) } : undefined;
  }

  private overCap(to: string, minutes: number): Expected | undefined {
    const most = this.cap - this.balance(to);
    return to.startsWith('member') && minutes > most ? { refused: 'over-cap', most: Math.max(0, most) } : undefined;
  }
}

/** What a request is expected to come to: an entry's number, or a refusal's code and the most that was possible. */
export type Expected = { readonly entry: number } | { readonly refused: string; readonly most?: number };

/** What somebody asks a timebank for, as far as its sums go. */
export type Wish =
  | { readonly kind: 'hours'; readonly to: string; readonly minutes: number }
  | { readonly kind: 'pay'; readonly from: string; readonly to: string; readonly minutes: number }
  | { readonly kind: 'undo'; readonly entry: number };

interface Line {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly isUndoing: boolean;
  undone: boolean;
}

/**
 * A timebank on paper that keeps a running total beside each name, for books too long to add up anew each time. It
 * shares no code with Awr, and says what would be answered without writing anything down.
 */
export class RunningTotals {
  private readonly lines: Line[] = [];
  private readonly totals = new Map<string, number>();

  constructor(
    private readonly creditLimit: number,
    private readonly cap: number,
  ) {}

  get length(): number {
    return this.lines.length;
  }

  balance(of: string): number {
    return this.totals.get(of) ?? 0;
  }

  /** What the wish comes to now. */
  answer(wish: Wish): Expected {
    const { refused, line } = this.judged(wish);
    return line ? { entry: this.lines.length + 1 } : refused!;
  }

  /** Writes down what can be done. */
  enter(wish: Wish): void {
    const { line } = this.judged(wish);
    if (!line) throw new Error(`on paper this can't be done: ${JSON.stringify(wish)}`);
    if (wish.kind === 'undo') this.lines[wish.entry - 1]!.undone = true;
    this.lines.push(line);
    this.totals.set(line.from, this.balance(line.from) - line.minutes);
    this.totals.set(line.to, this.balance(line.to) + line.minutes);
  }

  private judged(wish: Wish): { readonly refused?: Expected; readonly line?: Line } {
    if (wish.kind === 'undo') return this.undoing(wish.entry);
    const { to, minutes } = wish;
    const from = wish.kind === 'hours' ? 'issuing' : wish.from;
    if (from === to) return { refused: { refused: 'same-account' } };
    const refused = this.overdrawn(from, minutes) ?? this.overCap(to, minutes);
    return refused ? { refused } : { line: { from, to, minutes, isUndoing: false, undone: false } };
  }

  private undoing(number: number): { readonly refused?: Expected; readonly line?: Line } {
    const line = this.lines[number - 1];
    if (!line) return { refused: { refused: 'unknown-entry' } };
    if (line.isUndoing) return { refused: { refused: 'reversal-of-reversal' } };
    if (line.undone) return { refused: { refused: 'already-reversed' } };
    const refused = this.overdrawn(line.to, line.minutes);
    if (refused) return { refused };
    return { line: { from: line.to, to: line.from, minutes: line.minutes, isUndoing: true, undone: false } };
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

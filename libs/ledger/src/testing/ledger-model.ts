import type { LedgerCommand } from '../ledger.decider';

/** What the model says to a command: entries made, or a refusal with the most that was possible where there is one. */
export type ModelAnswer =
  | { readonly entries: readonly ModelEntry[] }
  | { readonly refused: string; readonly most: number | undefined; readonly index?: number };

interface ModelEntry {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly warned: boolean;
}

const LATEST_AMOUNT = 525_600_000;
const REASONS = 'wrong-member wrong-amount wrong-date wrong-activity recorded-twice did-not-happen other'.split(' ');

/**
 * The ledger's rules once more, written apart from the decider and as plainly as can be: balances in a Map, entries in
 * a list. Slow, and shares no code with what it checks.
 */
export class LedgerModel {
  readonly balances = new Map<string, number>();
  private readonly entries: (ModelEntry & { undone: boolean; undoes: boolean })[] = [];
  private limits = { credit: 0, cap: Infinity, soft: Infinity };
  private revision = -1;

  answer(command: LedgerCommand): ModelAnswer {
    const opened = this.balances.has('issuing');
    if (command.type === 'OpenLedger') return opened ? no('ledger-already-open') : this.open(command);
    if (!opened) return no('ledger-not-open');
    switch (command.type) {
      case 'OpenAccount':
        if (this.balances.has(command.accountId)) return no('account-already-open');
        this.balances.set(command.accountId, 0);
        return { entries: [] };
      case 'SetLimits':
        if (!sensible(command.limits)) return no('limits-invalid');
        if (command.policyRevision <= this.revision) return no('limits-outdated');
        this.keepLimits(command);
        return { entries: [] };
      case 'RecordHours':
        return this.record(this.checked(command, 'issuing', command.to, /^issuing/, /^member/));
      case 'GiveCredits':
        return this.record(this.checked(command, command.from, command.to, /^member/, /^(member|pot)/));
      case 'SpendCredits':
        return this.record(this.checked(command, command.from, command.venue, /^member/, /^venue/));
      case 'RecordRegister':
        return this.register(command);
      case 'ReverseEntry':
        return this.reverse(command);
    }
  }

  private open(command: Extract<LedgerCommand, { type: 'OpenLedger' }>): ModelAnswer {
    if (!sensible(command.limits)) return no('limits-invalid');
    this.balances.set('issuing', 0).set('pot', 0);
    this.keepLimits(command);
    return { entries: [] };
  }

  private keepLimits({ limits, policyRevision }: Extract<LedgerCommand, { type: 'OpenLedger' | 'SetLimits' }>): void {
    const { creditLimitMinutes, capMinutes, softCreditLimitMinutes } = limits;
    this.limits = { credit: creditLimitMinutes, cap: capMinutes ?? Infinity, soft: softCreditLimitMinutes ?? Infinity };
    this.revision = policyRevision;
  }

  private checked(
    command: { on: string; today: string; minutes: number; people?: { adults: number; under16s: number } },
    from: string,
    to: string,
    payers: RegExp,
    receivers: RegExp,
  ): ModelAnswer {
    const { on, today, minutes, people } = command;
    if (!isDay(on)) return no('date-invalid');
    if (on > today) return no('date-in-future');
    if (people && !(people.adults >= 0 && people.under16s >= 0 && people.adults + people.under16s >= 1))
      return no('people-invalid');
    if (!this.balances.has(from) || !this.balances.has(to)) return no('unknown-account');
    if (from === to) return no('same-account');
    if (!(minutes >= 1 && minutes <= LATEST_AMOUNT && minutes % 1 === 0)) return no('amount-invalid');
    if (!payers.test(from) || !receivers.test(to)) return no('wrong-kind-of-account');
    return this.affordable(from, to, minutes, true);
  }

  private affordable(from: string, to: string, minutes: number, capped: boolean): ModelAnswer {
    const lowest = from === 'issuing' ? -Infinity : from.startsWith('member') ? -this.limits.credit : 0;
    const highest = capped && to.startsWith('member') ? this.limits.cap : Infinity;
    const left = this.balances.get(from)! - minutes;
    const then = this.balances.get(to)! + minutes;
    if (left < lowest) return no('insufficient-credits', Math.max(0, left + minutes - lowest));
    if (then > highest) return no('over-cap', Math.max(0, highest - (then - minutes)));
    return { entries: [{ from, to, minutes, warned: from.startsWith('member') && left < -this.limits.soft }] };
  }

  private register({ lines, ...about }: Extract<LedgerCommand, { type: 'RecordRegister' }>): ModelAnswer {
    if (lines.length === 0) return no('register-empty');
    if (lines.length > 500) return no('register-too-long');
    const members = lines.map((line) => line.to);
    const repeat = members.findIndex((member, index) => members.indexOf(member) < index);
    if (repeat >= 0) return { ...no('member-twice-in-register'), index: repeat };
    const answers = lines.map((line) => this.checked({ ...about, ...line }, 'issuing', line.to, /^issuing/, /^member/));
    const index = answers.findIndex((answer) => 'refused' in answer);
    if (index >= 0) return { ...answers[index]!, index } as ModelAnswer;
    return this.record({ entries: answers.flatMap((answer) => ('entries' in answer ? answer.entries : [])) });
  }

  private reverse(command: Extract<LedgerCommand, { type: 'ReverseEntry' }>): ModelAnswer {
    const entry = this.entries.find((_, index) => `e-${String(index + 1).padStart(6, '0')}` === command.reverses);
    if (!entry) return no('unknown-entry');
    const { from, to, minutes } = entry;
    if (!isDay(command.on)) return no('date-invalid');
    if (command.on > command.today) return no('date-in-future');
    if (!REASONS.includes(command.reason)) return no('reason-unknown');
    if (entry.undoes) return no('reversal-of-reversal');
    if (entry.undone) return no('already-reversed');
    const answer = this.record(this.affordable(to, from, minutes, false));
    if ('entries' in answer) Object.assign(this.entries.at(-1)!, { undoes: (entry.undone = true) });
    return answer;
  }

  private record(answer: ModelAnswer): ModelAnswer {
    if ('refused' in answer) return answer;
    for (const entry of answer.entries) {
      this.balances.set(entry.from, this.balances.get(entry.from)! - entry.minutes);
      this.balances.set(entry.to, this.balances.get(entry.to)! + entry.minutes);
      this.entries.push({ ...entry, undone: false, undoes: false });
    }
    return answer;
  }
}

function no(refused: string, most?: number): ModelAnswer {
  return { refused, most };
}

function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function sensible(limits: {
  creditLimitMinutes: number;
  capMinutes: number | null;
  softCreditLimitMinutes: number | null;
}) {
  const { creditLimitMinutes, capMinutes, softCreditLimitMinutes } = limits;
  const all = [creditLimitMinutes, capMinutes ?? 0, softCreditLimitMinutes ?? 0];
  return all.every((limit) => limit >= 0 && limit % 1 === 0) && (softCreditLimitMinutes ?? 0) <= creditLimitMinutes;
}

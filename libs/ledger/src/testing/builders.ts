import { hours, isRefusal, type Minutes } from '@awr/kernel';
import { type AccountId, memberAccount, venueAccount } from '../domain/account-id';
import type { Entry, People } from '../domain/entry';
import type { EntryId } from '../domain/entry-id';
import type { LedgerEvent } from '../domain/events';
import type { Limits } from '../domain/limits';
import type { EntryCommand } from '../domain/new-entry';
import type { ReversalReason } from '../domain/reversal-reason';
import { type LedgerCommand, ledgerDecider } from '../ledger.decider';
import type { GiveCredits } from '../use-cases/give-credits/give-credits';
import type { OpenAccount } from '../use-cases/open-account/open-account';
import type { OpenLedger } from '../use-cases/open-ledger/open-ledger';
import type { RecordHours } from '../use-cases/record-hours/record-hours';
import type { RecordRegister, RegisterLine } from '../use-cases/record-register/record-register';
import type { ReverseEntry } from '../use-cases/reverse-entry/reverse-entry';
import type { SetLimits } from '../use-cases/set-limits/set-limits';
import type { SpendCredits } from '../use-cases/spend-credits/spend-credits';

export const nia = memberAccount('nia');
export const owain = memberAccount('owain');
export const carys = memberAccount('carys');
export const cinema = venueAccount('cinema');

export const today = '2025-09-14';
/** What the builders say of an entry where the test says nothing. */
export const onSaturday = { on: '2025-09-13', recordedBy: 'token:broker' } as const;

export const noCredit: Limits = { creditLimitMinutes: 0, capMinutes: null, softCreditLimitMinutes: null };

type About = Partial<EntryCommand>;

export function openLedger(limits: Partial<Limits> = {}): OpenLedger {
  return { type: 'OpenLedger', limits: { ...noCredit, ...limits }, policyRevision: 0 };
}

export function openAccount(accountId: AccountId): OpenAccount {
  return { type: 'OpenAccount', accountId };
}

export function setLimits(limits: Partial<Limits>, policyRevision = 1): SetLimits {
  return { type: 'SetLimits', limits: { ...noCredit, ...limits }, policyRevision };
}

export function recordHours(to: AccountId, minutes: Minutes, about: About = {}): RecordHours {
  return { type: 'RecordHours', to, minutes, today, ...onSaturday, ...about };
}

export function recordRegister(lines: readonly RegisterLine[], about: Omit<About, 'note'> = {}): RecordRegister {
  return { type: 'RecordRegister', lines, today, ...onSaturday, ...about };
}

export function giveCredits(from: AccountId, to: AccountId, minutes: Minutes, about: About = {}): GiveCredits {
  return { type: 'GiveCredits', from, to, minutes, today, ...onSaturday, ...about };
}

const aloneAtTheFilm = { offerId: 'film', people: { adults: 1, under16s: 0 } satisfies People };

export function spendCredits(
  from: AccountId,
  venue: AccountId,
  minutes: Minutes,
  about: About & Partial<typeof aloneAtTheFilm> = {},
): SpendCredits {
  return { type: 'SpendCredits', from, venue, minutes, today, ...onSaturday, ...aloneAtTheFilm, ...about };
}

export function reverseEntry(
  reverses: EntryId,
  about: About & { readonly reason?: ReversalReason } = {},
): ReverseEntry {
  return { type: 'ReverseEntry', reverses, reason: 'wrong-member', today, ...onSaturday, ...about };
}

/** An entry as it is expected in an event. */
export function entry(
  number: EntryId,
  debit: AccountId,
  credit: AccountId,
  minutes: Minutes,
  about: Partial<Entry> = {},
): Entry {
  return { entryId: number, minutes, debit, credit, ...onSaturday, ...about };
}

/** The events that follow when these commands are given one after another. Throws where one is refused. */
export function happened(...commands: readonly LedgerCommand[]): LedgerEvent[] {
  let state = ledgerDecider.initial();
  return commands.flatMap((command) => {
    const outcome = ledgerDecider.decide(command, state);
    if (isRefusal(outcome)) throw new Error(`${command.type} is refused: ${outcome.refused}`);
    for (const event of outcome) state = ledgerDecider.evolve(state, event);
    return outcome;
  });
}

/** Nia, Owain, Carys and the cinema have accounts; nobody has any credits yet. */
export const openedAccounts = [
  openLedger(),
  ...[nia, owain, carys, cinema].map((accountId) => openAccount(accountId)),
] as const satisfies readonly LedgerCommand[];

/** Entry e-000001: Nia has earned three hours. */
export const niaEarnedThreeHours = [...openedAccounts, recordHours(nia, hours(3))] as const;

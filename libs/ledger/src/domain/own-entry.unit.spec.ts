import { given, hours } from '@awr/kernel';
import { type LedgerCommand, ledgerDecider } from '../ledger.decider';
import {
  carys,
  correctEntry,
  giveCredits,
  grantFromPot,
  happened,
  nia,
  openedAccounts,
  owain,
  recordHours,
  recordRegister,
  reverseEntry,
  setTerms,
} from '../testing';
import { recorderOf } from './own-entry';

const own = { recorderAccount: nia };
const somethingThere = [recordHours(nia, hours(3)), recordHours(owain, hours(3)), giveCredits(owain, 'pot', hours(1))];
const ledgerWhere = (recordingForOneself: 'someone-else' | 'allowed') => [
  ...openedAccounts,
  setTerms({ recordingForOneself }),
  ...somethingThere,
];
const someoneElseMust = given(ledgerDecider, happened(...ledgerWhere('someone-else')));
const allowed = given(ledgerDecider, happened(...ledgerWhere('allowed')));

/** Nia, who is a broker and a member, records each of these. */
const forHerself: readonly (readonly [string, LedgerCommand])[] = [
  ['hours', recordHours(nia, 60, own)],
  ['a gift of somebody else', giveCredits(owain, nia, 30, own)],
  ['a grant from the pot', grantFromPot(nia, 30, own)],
  ['a correction of her own hours', { ...correctEntry('e-000001', recordHours(nia, hours(4), own)), ...own }],
];

describe('credits that somebody would record for themself', () => {
  it.each(forHerself)('are refused where somebody else must record them: %s', (_what, command) =>
    someoneElseMust.when(command).thenRefused('own-entry', { accountId: nia }),
  );

  it.each(forHerself)('are let through where that is allowed, and the entry says so: %s', (_what, command) => {
    const events = [...happened(...ledgerWhere('allowed'), command)].slice(-1);
    expect(events).toMatchObject([{ data: { credit: nia, byBeneficiary: true } }]);
  });

  it('are refused line by line on a register, and nothing of it is recorded', () =>
    someoneElseMust
      .when(
        recordRegister(
          [
            { to: owain, minutes: 60 },
            { to: nia, minutes: 60 },
          ],
          own,
        ),
      )
      .thenRefused('own-entry'));

  it('come back by a reversal only where somebody else makes it', () => {
    const given = [...ledgerWhere('someone-else'), giveCredits(nia, owain, 30)];
    const hers = happened(...given);
    const { data } = hers.at(-1)! as { data: { entryId: `e-${string}` } };
    const after = (command: LedgerCommand) =>
      ledgerDecider.decide(command, hers.reduce(ledgerDecider.evolve, ledgerDecider.initial()));
    const reversal = reverseEntry(data.entryId);
    expect(after({ ...reversal, ...own })).toMatchObject({ refused: 'own-entry' });
    expect(after({ ...reversal, recorderAccount: owain })).toMatchObject([{ data: { credit: nia } }]);
  });

  it('are anybody’s to record for others, and to give away', () => {
    for (const command of [recordHours(owain, 60, own), giveCredits(nia, carys, 30, own), grantFromPot(owain, 30, own)])
      someoneElseMust.when(command).thenState(({ entries }) => expect(entries.size).toBe(4));
  });

  it('are as they were where a log does not say', () =>
    given(ledgerDecider, happened(...openedAccounts))
      .when(recordHours(nia, 60, own))
      .thenState(({ entries }) => expect(entries.size).toBe(1)));

  it('are allowed', () =>
    allowed.when(recordHours(nia, 60, own)).thenState(({ entries }) => expect(entries.size).toBe(4)));
});

it('is known of whoever is a member too which account is theirs', () => {
  expect(recorderOf({ id: 'token:b', memberId: 'nia' })).toEqual({
    recordedBy: 'token:b',
    recorderAccount: 'member:nia',
  });
  expect(recorderOf({ id: 'token:b' })).toEqual({ recordedBy: 'token:b' });
});

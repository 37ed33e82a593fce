import { given, hours } from '@awr/kernel';
import { ISSUING } from '../../domain/account-id';
import { entryReversed, hoursRecorded } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import { ledgerRefusalWordings } from '../../domain/refusal-wordings';
import {
  carys,
  cinema,
  claimHours,
  closeAccount,
  confirmHours,
  correctEntry,
  entry,
  giveCredits,
  grantFromPot,
  happened,
  helped,
  lockAccount,
  mergeAccounts,
  nia,
  niaEarnedThreeHours,
  noCredit,
  onSaturday,
  openedAccounts,
  owain,
  placeHold,
  proposedByBroker,
  recordHours,
  retireCredits,
  reverseEntry,
  setTerms,
  settleHold,
  spendCredits,
  today,
} from '../../testing';

const earned = happened(...niaEarnedThreeHours);
const spentOne = happened(...niaEarnedThreeHours, spendCredits(nia, cinema, hours(1)));

describe('correcting an entry', () => {
  it('reverses it and makes the right one in one step, each naming the other', () =>
    given(ledgerDecider, earned)
      .when(correctEntry('e-000001', recordHours(owain, hours(2))))
      .then(
        entryReversed({
          ...entry('e-000002', nia, ISSUING, hours(3)),
          ...{ reverses: 'e-000001', reason: 'wrong-amount', correctedBy: 'e-000003' },
        }),
        hoursRecorded(entry('e-000003', ISSUING, owain, hours(2), { corrects: 'e-000001' })),
      ));

  it('asks limits of both entries together: who has spent a part can still be put right', () => {
    given(ledgerDecider, spentOne)
      .when(correctEntry('e-000001', recordHours(nia, hours(1))))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(0));
    given(ledgerDecider, spentOne)
      .when(correctEntry('e-000001', recordHours(nia, 59)))
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: 120, balanceMinutes: 120 });
  });

  it('leaves all as it was where the new entry is refused', () =>
    given(ledgerDecider, earned)
      .when(correctEntry('e-000001', recordHours('member:dilys', 60)))
      .thenRefused('unknown-account', { accountId: 'member:dilys' }));

  it('is done once, since the entry is reversed by then', () => {
    const corrected = happened(...niaEarnedThreeHours, correctEntry('e-000001', recordHours(nia, 60)));
    given(ledgerDecider, corrected)
      .when(correctEntry('e-000001', recordHours(nia, 90)))
      .thenRefused('already-reversed', { entryId: 'e-000001' });
  });

  it('puts right a grant from the pot: who, and how much', () => {
    const pot = [...niaEarnedThreeHours, giveCredits(nia, 'pot', hours(2)), grantFromPot(owain, hours(1))];
    given(ledgerDecider, happened(...pot))
      .when(correctEntry('e-000003', grantFromPot(carys, hours(2))))
      .thenState(({ accounts }) =>
        expect(['pot', owain, carys].map((id) => accounts.find(id as 'pot')?.balance)).toEqual([0, 0, hours(2)]),
      );
    given(ledgerDecider, happened(...pot))
      .when(correctEntry('e-000003', grantFromPot(carys, 121)))
      .thenRefused('insufficient-credits', { accountId: 'pot', mostMinutes: 120, balanceMinutes: 120 });
  });

  it('puts right what was spent as a booking was settled', () => {
    const settled = [...niaEarnedThreeHours, placeHold('h1', nia, hours(2)), settleHold('h1')];
    given(ledgerDecider, happened(...settled))
      .when(correctEntry('e-000002', spendCredits(nia, cinema, hours(1))))
      .thenState(({ accounts }) => expect([nia, cinema].map((id) => accounts.find(id)?.balance)).toEqual([120, 60]));
  });

  it('puts right hours that a claim became; the claim stays confirmed', () => {
    const confirmed = [...openedAccounts, claimHours(nia, hours(3)), confirmHours('c-000001')];
    given(ledgerDecider, happened(...confirmed))
      .when(correctEntry('e-000001', recordHours(nia, hours(2))))
      .thenState(({ accounts, claims }) => {
        expect(accounts.find(nia)?.balance).toBe(hours(2));
        expect(claims.outcomeOf(1)).toBe('confirmed');
      });
  });

  it('puts right a line of an exchange: how long, or who', () => {
    const agreed = [{ how: 'in-person', parties: [nia, owain] }] as const;
    const exchanged = happened(...niaEarnedThreeHours, proposedByBroker([helped(owain, nia, hours(2))], agreed));
    const right = { type: 'RecordHelp', exchangeId: 'x-000001', line: 1, today, ...onSaturday } as const;
    given(ledgerDecider, exchanged)
      .when(correctEntry('e-000002', { ...right, helper: carys, helped: nia, minutes: hours(1) }))
      .thenState(({ accounts }) =>
        expect([nia, owain, carys].map((id) => accounts.find(id)?.balance)).toEqual([hours(2), 0, hours(1)]),
      );
    given(ledgerDecider, exchanged)
      .when(correctEntry('e-000002', { ...right, exchangeId: 'x-000002', helper: carys, helped: nia, minutes: 1 }))
      .thenRefused('unknown-exchange', { exchangeId: 'x-000002' });
  });

  it('takes no more from a locked account than the wrong entry did, and as much', () => {
    const locked = happened(...niaEarnedThreeHours, spendCredits(nia, cinema, hours(2)), lockAccount(nia));
    given(ledgerDecider, locked)
      .when(correctEntry('e-000002', spendCredits(nia, cinema, hours(1))))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(hours(2)));
    given(ledgerDecider, locked)
      .when(correctEntry('e-000002', spendCredits(nia, cinema, 121)))
      .thenRefused('account-locked', { accountId: nia });
  });

  it('makes nobody worse off who is beyond a limit that was tightened since, and lets them be better off', () => {
    const credit = setTerms({}, 1);
    const owing = happened(
      ...[...openedAccounts, { ...credit, limits: { ...noCredit, creditLimitMinutes: hours(5) } }],
      ...[spendCredits(nia, cinema, hours(5)), setTerms({}, 2)],
    );
    given(ledgerDecider, owing)
      .when(correctEntry('e-000001', spendCredits(nia, cinema, hours(4))))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(-hours(4)));
    given(ledgerDecider, owing)
      .when(correctEntry('e-000001', spendCredits(nia, cinema, hours(6))))
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: 0, balanceMinutes: 0 });
  });

  it('refuses what nobody wrote down by hand, and says what to do instead', () => {
    const retired = [...niaEarnedThreeHours, spendCredits(nia, cinema, 60)];
    const kinds = {
      retirement: [...retired, setTerms({ retireSpentCredits: true }), retireCredits(cinema)],
      reversal: [...retired, reverseEntry('e-000002')],
      merge: [...retired, mergeAccounts(nia, owain)],
      waiver: [...retired, closeAccount(nia)],
    };
    for (const [kind, commands] of Object.entries(kinds)) {
      given(ledgerDecider, happened(...commands))
        .when(correctEntry('e-000003', recordHours(owain, 60)))
        .thenRefused('correction-of-kind', { kind });
    }
    const says = Object.keys(kinds).map((kind) => ledgerRefusalWordings['correction-of-kind']({ kind }).en);
    expect(says[0]).toContain('retire them again');
    expect(new Set(says).size).toBe(says.length);
  });
});

import { given, hours } from '@awr/kernel';
import { ledgerDecider } from '../../ledger.decider';
import {
  carys,
  correctEntry,
  happened,
  nia,
  openedAccounts,
  owain,
  recordHours,
  recordRegister,
  reverseEntry,
  setIssuingBudget,
  setTerms,
} from '../../testing';

const choir = { organisationId: 'menter', on: '2025-06-01' };
const tenHours = [...openedAccounts, setIssuingBudget(hours(10)), recordHours(nia, hours(8), choir)] as const;
const spent = given(ledgerDecider, happened(...tenHours));

describe('an organisation’s budget', () => {
  it('counts the hours recorded at what it hosts; a refusal says what is left', () => {
    spent.when(recordHours(owain, hours(3), choir)).thenRefused('over-budget', {
      ...{ organisationId: 'menter', mostMinutes: hours(2), budgetMinutes: hours(10) },
    });
    spent
      .when(recordHours(owain, hours(3), { on: '2025-06-01' }))
      .thenState(({ entries }) => expect(entries.size).toBe(2));
    spent
      .when(recordHours(owain, hours(3), { ...choir, on: '2025-03-31' }))
      .thenState(({ entries }) => expect(entries.size).toBe(2));
  });

  it('counts a register as a whole', () => {
    const lines = [owain, carys].map((to) => ({ to, minutes: 61 }));
    const over = { organisationId: 'menter', mostMinutes: 59, budgetMinutes: hours(10) };
    const before = happened(...tenHours).reduce(ledgerDecider.evolve, ledgerDecider.initial());
    expect(ledgerDecider.decide(recordRegister(lines, choir), before)).toEqual({
      ...{ refused: 'over-budget', details: { ...over, index: 1 } },
      each: [{ refused: 'over-budget', index: 1, details: over }],
    });
  });

  it('has again what was reversed, also in a correction', () => {
    given(ledgerDecider, happened(...tenHours, reverseEntry('e-000001')))
      .when(recordHours(owain, hours(10), choir))
      .thenState(({ budgets }) => expect(budgets.find('menter', '2025-06-01')?.used).toBe(hours(10)));
    spent
      .when(correctEntry('e-000001', recordHours(nia, hours(10), choir)))
      .thenState(({ budgets }) => expect(budgets.find('menter', '2025-06-01')?.used).toBe(hours(10)));
  });

  it('counts hours from before it was set, and may be changed for the same days', () => {
    const before = [...openedAccounts, recordHours(nia, hours(8), choir), setIssuingBudget(hours(9))] as const;
    given(ledgerDecider, happened(...before))
      .when(recordHours(owain, 61, choir))
      .thenRefused('over-budget');
    given(ledgerDecider, happened(...before, setIssuingBudget(hours(20))))
      .when(recordHours(owain, hours(12), choir))
      .thenState(({ entries }) => expect(entries.size).toBe(2));
  });

  it('may be passed by the broker where the policy says so, and the entry says that it was', () => {
    const may = happened(...tenHours, setTerms({ brokerMayExceedBudget: true }));
    given(ledgerDecider, may)
      .when(recordHours(owain, hours(3), choir))
      .thenRefused('over-budget');
    const command = recordHours(owain, hours(3), { ...choir, byBroker: true });
    expect(ledgerDecider.decide(command, may.reduce(ledgerDecider.evolve, ledgerDecider.initial()))).toMatchObject([
      { data: { warnings: ['over-budget'] } },
    ]);
    spent.when(command).thenRefused('over-budget');
  });

  it('shares no day with another of the same organisation', () => {
    spent
      .when(setIssuingBudget(60, { from: '2026-03-31', until: '2026-12-31' }))
      .thenRefused('budget-overlaps', { organisationId: 'menter', from: '2025-04-01', until: '2026-03-31' });
    spent.when(setIssuingBudget(60, { from: '2026-04-01', until: '2026-03-01' })).thenRefused('budget-days-invalid');
  });
});

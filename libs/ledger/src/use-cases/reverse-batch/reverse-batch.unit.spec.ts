import { given, hours, isRefusal } from '@awr/kernel';
import { ledgerDecider } from '../../ledger.decider';
import {
  carys,
  cinema,
  correctEntry,
  happened,
  nia,
  openedAccounts,
  owain,
  recordHours,
  recordRegister,
  reverseBatch,
  reverseEntry,
  spendCredits,
} from '../../testing';

const lines = [nia, owain, carys].map((to) => ({ to, minutes: hours(2) }));
const register = [...openedAccounts, recordRegister(lines, { batchId: 'choir' })] as const;

describe('reversing what was recorded together', () => {
  it('takes all of it back, the newest first', () =>
    given(ledgerDecider, happened(...register))
      .when(reverseBatch('choir'))
      .thenState(({ accounts, entries }) => {
        expect([nia, owain, carys].map((id) => accounts.find(id)?.balance)).toEqual([0, 0, 0]);
        expect([1, 2, 3].map((number) => entries.find(number)?.isReversed)).toEqual([true, true, true]);
      }));

  it('leaves out what was reversed before', () =>
    given(ledgerDecider, happened(...register, reverseEntry('e-000002')))
      .when(reverseBatch('choir'))
      .thenState(({ entries }) => expect(entries.size).toBe(6)));

  it('takes back what was put right in it, too', () =>
    given(ledgerDecider, happened(...register, correctEntry('e-000002', recordHours(owain, 30))))
      .when(reverseBatch('choir'))
      .thenState(({ accounts, entries }) => {
        expect(accounts.find(owain)?.balance).toBe(0);
        expect([4, 5].map((number) => entries.find(number)?.isReversed)).toEqual([false, true]);
      }));

  it('takes nothing back where some of it can’t be, and says of each that stands in the way why', () => {
    const spent = [spendCredits(nia, cinema, 30), spendCredits(carys, cinema, 60)];
    const before = happened(...register, ...spent).reduce(ledgerDecider.evolve, ledgerDecider.initial());
    expect(ledgerDecider.decide(reverseBatch('choir'), before)).toEqual({
      refused: 'batch-irreversible',
      details: { batchId: 'choir', count: 2 },
      each: [
        {
          refused: 'insufficient-credits',
          details: { entryId: 'e-000003', accountId: carys, mostMinutes: 60, balanceMinutes: 60 },
        },
        {
          refused: 'insufficient-credits',
          details: { entryId: 'e-000001', accountId: nia, mostMinutes: 90, balanceMinutes: 90 },
        },
      ],
    });
  });

  it('counts all that stand in the way, and tells of the newest hundred', () => {
    const sheet = Array.from({ length: 102 }, () => recordHours(nia, 1, { batchId: 'choir' }));
    const events = happened(...openedAccounts, ...sheet, spendCredits(nia, cinema, 102));
    const refused = ledgerDecider.decide(
      reverseBatch('choir'),
      events.reduce(ledgerDecider.evolve, ledgerDecider.initial()),
    );
    expect(refused).toMatchObject({ refused: 'batch-irreversible', details: { count: 102 } });
    expect(isRefusal(refused) && refused.each).toHaveLength(100);
  });

  it('says where there is nothing, or nothing left', () => {
    given(ledgerDecider, happened(...register))
      .when(reverseBatch('bowls'))
      .thenRefused('unknown-batch');
    given(ledgerDecider, happened(...register, reverseBatch('choir')))
      .when(reverseBatch('choir'))
      .thenRefused('batch-already-reversed', { batchId: 'choir' });
  });
});

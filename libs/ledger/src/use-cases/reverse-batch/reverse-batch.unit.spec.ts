import { given, hours } from '@awr/kernel';
import { ledgerDecider } from '../../ledger.decider';
import {
  carys,
  cinema,
  happened,
  nia,
  openedAccounts,
  owain,
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

  it('takes nothing back where some of it can’t be, and names each that stands in the way', () => {
    const spent = [spendCredits(nia, cinema, 30), spendCredits(carys, cinema, 60)];
    given(ledgerDecider, happened(...register, ...spent))
      .when(reverseBatch('choir'))
      .thenRefused('batch-irreversible', {
        ...{ batchId: 'choir', count: 2 },
        entries: 'e-000003 insufficient-credits, e-000001 insufficient-credits',
      });
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

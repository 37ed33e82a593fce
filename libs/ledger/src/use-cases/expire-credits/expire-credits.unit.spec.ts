import { given, hours } from '@awr/kernel';
import { ISSUING } from '../../domain/account-id';
import { endedThrough } from '../../domain/expiry/expiring';
import { ledgerDecider } from '../../ledger.decider';
import {
  cinema,
  entry,
  expireCredits,
  giveExpiryNotices,
  happened,
  nia,
  openedAccounts,
  placeHold,
  recordHours,
  reverseEntry,
  setTerms,
  spendCredits,
} from '../../testing';

const sixMonths = { expiryMonths: 6, expiryNoticeDays: 30 };
const earned = [
  ...openedAccounts,
  setTerms(sixMonths),
  recordHours(nia, hours(3), { on: '2025-01-10' }),
  recordHours(nia, hours(2), { on: '2025-06-10' }),
] as const;
const told = [...earned, giveExpiryNotices('2025-06-15')] as const;
const late = { today: '2025-07-20', on: '2025-07-01' } as const;

describe('credits that end', () => {
  it('do not, where the policy does not say so', () =>
    given(ledgerDecider, happened(...openedAccounts))
      .when(expireCredits('2025-07-20'))
      .thenRefused('expiry-off'));

  it('are the oldest, and only those of which their member was told in time', () => {
    given(ledgerDecider, happened(...told))
      .when(expireCredits('2025-07-20'))
      .then({
        type: 'CreditsExpired',
        data: { ...entry('e-000003', nia, ISSUING, hours(3), { on: '2025-07-20' }), through: '2025-01-15' },
      });
    given(ledgerDecider, happened(...earned))
      .when(expireCredits('2025-07-20'))
      .thenRefused('nothing-expires', { day: '2025-07-20' });
    given(ledgerDecider, happened(...told))
      .when(expireCredits('2025-07-14'))
      .thenRefused('nothing-expires', { day: '2025-07-14' });
  });

  it('are those that are left once the oldest were spent first', () =>
    given(ledgerDecider, happened(...told, spendCredits(nia, cinema, hours(2), late)))
      .when(expireCredits('2025-07-20'))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(hours(2))));

  it('come back to the age that they had when what they were spent on is reversed', () =>
    given(ledgerDecider, happened(...told, spendCredits(nia, cinema, hours(2), late), reverseEntry('e-000003')))
      .when(expireCredits('2025-07-20'))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(hours(2))));

  it('do not while they are held', () => {
    const at = '2025-07-01T08:00:00.000000Z';
    const held = happened(...told, placeHold('film', nia, hours(4), { at, expiresAt: '2025-08-01T08:00:00.000000Z' }));
    given(ledgerDecider, held)
      .when(expireCredits('2025-07-20', { at: '2025-07-20T08:00:00.000000Z' }))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(hours(4)));
  });

  it('end once', () =>
    given(ledgerDecider, happened(...told, expireCredits('2025-07-20')))
      .when(expireCredits('2025-07-21'))
      .thenRefused('nothing-expires'));

  it('are told of once, with how much and from which day on', () => {
    given(ledgerDecider, happened(...earned))
      .when(giveExpiryNotices('2025-06-15'))
      .then({
        type: 'ExpiryNoticeGiven',
        data: {
          ...{ accountId: nia, minutes: hours(3), through: '2025-01-15', endsOn: '2025-07-15' },
          ...{ givenOn: '2025-06-15', givenBy: 'token:broker' },
        },
      });
    given(ledgerDecider, happened(...told))
      .when(giveExpiryNotices('2025-06-15'))
      .thenRefused('nobody-to-tell', { day: '2025-06-15' });
  });

  it.each([
    ['2025-02-27', 6, '2024-08-27'],
    // The last days of August have no such day in February.
    ['2025-02-28', 6, '2024-08-31'],
    ['2024-02-29', 6, '2023-08-31'],
    ['2025-08-31', 6, '2025-02-28'],
    ['2025-03-31', 1, '2025-02-28'],
    ['2026-01-01', 12, '2025-01-01'],
  ])('are on %s, after %i months, those of up to %s', (day, months, through) =>
    expect(endedThrough(day, months)).toBe(through),
  );
});

import { given, hours } from '@awr/kernel';
import type { HoldLapsed } from '../../domain/holds/hold-events';
import { creditsGiven } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import {
  aMonthLater,
  atNine,
  atNoon,
  cinema,
  entry,
  giveCredits,
  happened,
  lockAccount,
  nia,
  niaEarnedThreeHours,
  owain,
  placeHold,
  reverseEntry,
  setLimits,
  settleHold,
} from '../../testing';

const earned = happened(...niaEarnedThreeHours);
const twoHeld = happened(...niaEarnedThreeHours, placeHold('film', nia, hours(2)));
const lapsed: HoldLapsed = {
  type: 'HoldLapsed',
  data: { holdId: 'film', accountId: nia, minutes: hours(2), expiresAt: atNoon },
};

describe('credits set aside for a booking', () => {
  it('stay the member’s, who can’t spend them elsewhere; a refusal says what is left', () => {
    given(ledgerDecider, twoHeld).thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(hours(3)));
    given(ledgerDecider, twoHeld)
      .when(giveCredits(nia, owain, 61))
      .thenRefused('insufficient-credits', {
        ...{ accountId: nia, mostMinutes: 60, balanceMinutes: 180, heldMinutes: 120 },
      });
    given(ledgerDecider, twoHeld)
      .when(placeHold('another', nia, 61))
      .thenRefused('insufficient-credits', {
        ...{ accountId: nia, mostMinutes: 60, balanceMinutes: 180, heldMinutes: 120 },
      });
  });

  it('are spent at the venue when the booking is settled, or less of them, and the rest is free', () =>
    given(ledgerDecider, twoHeld)
      .when(settleHold('film', { minutes: 90 }))
      .then({
        type: 'HoldSettled',
        data: {
          ...entry('e-000002', nia, cinema, 90),
          ...{ offerId: 'film', people: { adults: 1, under16s: 0 }, holdId: 'film', releasedMinutes: 30 },
        },
      }));

  it('are settled for no more than was held, and once', () => {
    given(ledgerDecider, twoHeld)
      .when(settleHold('film', { minutes: 121 }))
      .thenRefused('over-hold', { holdId: 'film', mostMinutes: 120 });
    const settled = happened(...niaEarnedThreeHours, placeHold('film', nia, 120), settleHold('film'));
    given(ledgerDecider, settled).when(settleHold('film')).thenRefused('unknown-hold', { holdId: 'film' });
  });

  it('are free again when the booking is cancelled', () => {
    const release = { type: 'ReleaseHold', holdId: 'film', at: atNine, releasedBy: 'token:nia' } as const;
    given(ledgerDecider, twoHeld)
      .when(release)
      .then({ type: 'HoldReleased', data: { holdId: 'film', accountId: nia, minutes: 120, releasedBy: 'token:nia' } });
    given(ledgerDecider, twoHeld)
      .when({ ...release, at: atNoon })
      .thenRefused('hold-lapsed', { holdId: 'film', expiresAt: atNoon });
  });

  it('are settled also where the account was locked or its limit tightened since: a promise is kept', () => {
    const since = happened(
      ...niaEarnedThreeHours,
      setLimits({ creditLimitMinutes: hours(1) }, 1),
      placeHold('film', nia, hours(4)),
      setLimits({}, 2),
      lockAccount(nia),
    );
    given(ledgerDecider, since)
      .when(settleHold('film'))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(-hours(1)));
  });

  it('can’t be set aside for a time that is over, or for more than a year', () => {
    for (const expiresAt of [atNine, '2025-09-13T07:59:59.999999Z', '2026-09-14T08:00:00.000001Z'])
      given(ledgerDecider, earned)
        .when(placeHold('film', nia, 60, { expiresAt }))
        .thenRefused('hold-time-invalid', { mostDays: 366 });
  });

  it('are not taken by a reversal', () =>
    given(ledgerDecider, twoHeld).when(reverseEntry('e-000001')).thenRefused('insufficient-credits'));
});

describe('a booking whose time is over', () => {
  it('holds nothing in any decision from that moment on, whatever the process has done; the log says so first', () => {
    given(ledgerDecider, twoHeld)
      .when(giveCredits(nia, owain, hours(3), { at: atNoon }))
      .then(lapsed, creditsGiven(entry('e-000002', nia, owain, hours(3))));
    given(ledgerDecider, twoHeld)
      .when(giveCredits(nia, owain, hours(3), { at: '2025-09-13T10:59:59.999999Z' }))
      .thenRefused('insufficient-credits');
  });

  it('can’t be settled any more', () =>
    given(ledgerDecider, twoHeld)
      .when(settleHold('film', { at: atNoon }))
      .thenRefused('hold-lapsed', { holdId: 'film', expiresAt: atNoon }));

  it('lapses when it is due, and not before', () => {
    const lapse = { type: 'LapseHold', holdId: 'film' } as const;
    given(ledgerDecider, twoHeld)
      .when({ ...lapse, at: aMonthLater })
      .then(lapsed);
    given(ledgerDecider, twoHeld)
      .when({ ...lapse, at: atNine })
      .thenRefused('hold-not-due', { holdId: 'film', expiresAt: atNoon });
  });

  it('is over at its moment also where the clocks change in between: four hours are four hours', () => {
    // Half past midnight on 26 October 2025 in Wales, when the clocks go back at two; four hours later it is half past three.
    const [at, expiresAt] = ['2025-10-25T23:30:00.000000Z', '2025-10-26T03:30:00.000000Z'];
    const overnight = happened(...niaEarnedThreeHours, placeHold('film', nia, hours(3), { at, expiresAt }));
    given(ledgerDecider, overnight)
      .when(giveCredits(nia, owain, 60, { at: '2025-10-26T03:29:59.999999Z' }))
      .thenRefused('insufficient-credits');
    given(ledgerDecider, overnight)
      .when(giveCredits(nia, owain, 60, { at: expiresAt }))
      .thenState(({ holds }) => expect(holds.size).toBe(0));
  });
});

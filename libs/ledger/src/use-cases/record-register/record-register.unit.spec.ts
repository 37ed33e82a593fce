import { MOST_MINUTES, given, hours } from '@awr/kernel';
import { ISSUING, memberAccount } from '../../domain/account-id';
import { hoursRecorded } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import * as example from '../../testing';
import { carys, cinema, entry, happened, nia, owain, recordRegister } from '../../testing';
import { MOST_REGISTER_LINES } from './record-register';

const niaHasThreeHours = happened(...example.niaEarnedThreeHours);

describe('recording a register', () => {
  it('makes one entry a line, in the order of the lines', () => {
    const about = { activityId: 'planting', groupId: 'allotment', recorderName: 'Mair' };
    const lines = [
      { to: nia, minutes: hours(2) },
      { to: owain, minutes: 30, note: 'left early' },
      { to: carys, minutes: hours(1) },
    ];
    given(ledgerDecider, niaHasThreeHours)
      .when(recordRegister(lines, about))
      .then(
        hoursRecorded(entry('e-000002', ISSUING, nia, hours(2), about)),
        hoursRecorded(entry('e-000003', ISSUING, owain, 30, { ...about, note: 'left early' })),
        hoursRecorded(entry('e-000004', ISSUING, carys, hours(1), about)),
      );
  });

  it('refuses all where some lines are refused, and says of each of those why', () => {
    const before = niaHasThreeHours.reduce(ledgerDecider.evolve, ledgerDecider.initial());
    const lines = [
      { to: nia, minutes: 60 },
      { to: owain, minutes: 0 },
      { to: cinema, minutes: 60 },
    ];
    expect(ledgerDecider.decide(recordRegister(lines), before)).toEqual({
      refused: 'amount-invalid',
      details: { mostMinutes: MOST_MINUTES, index: 1 },
      each: [
        { index: 1, refused: 'amount-invalid', details: { mostMinutes: MOST_MINUTES } },
        {
          index: 2,
          refused: 'wrong-kind-of-account',
          details: { accountId: cinema, kind: 'venue', wanted: 'member' },
        },
      ],
    });
  });

  it('refuses the same member on two lines, whatever else is wrong', () => {
    const before = niaHasThreeHours.reduce(ledgerDecider.evolve, ledgerDecider.initial());
    const lines = [nia, cinema, nia].map((to) => ({ to, minutes: 60 }));
    expect(ledgerDecider.decide(recordRegister(lines), before)).toMatchObject({
      refused: 'member-twice-in-register',
      details: { accountId: nia, index: 2, firstIndex: 0 },
      each: [{ index: 1 }, { index: 2, details: { firstIndex: 0 } }],
    });
  });

  it('says once that the day is still to come', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(recordRegister([{ to: nia, minutes: 60 }], { on: '2025-09-15' }))
      .thenRefused('date-in-future', { on: '2025-09-15', today: '2025-09-14', index: 0 }));

  it('refuses a register without anybody', () =>
    given(ledgerDecider, niaHasThreeHours).when(recordRegister([])).thenRefused('register-empty', {}));

  it('takes 500 lines and no more', () => {
    const members = Array.from({ length: MOST_REGISTER_LINES + 1 }, (_, number) => memberAccount(`m${number}`));
    const lines = members.map((to) => ({ to, minutes: 60 }));
    const everybody = happened(...example.niaEarnedThreeHours, ...members.map((id) => example.openAccount(id)));
    given(ledgerDecider, everybody)
      .when(recordRegister(lines.slice(1)))
      .thenState(({ entries }) => expect(entries.size).toBe(1 + MOST_REGISTER_LINES));
    given(ledgerDecider, everybody)
      .when(recordRegister(lines))
      .thenRefused('register-too-long', { lines: MOST_REGISTER_LINES + 1, mostLines: MOST_REGISTER_LINES });
  });
});

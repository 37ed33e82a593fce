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

  it('refuses all where one line is refused, and says which', () => {
    const good = { to: nia, minutes: 60 };
    given(ledgerDecider, niaHasThreeHours)
      .when(recordRegister([good, { to: owain, minutes: 0 }]))
      .thenRefused('amount-invalid', { mostMinutes: MOST_MINUTES, index: 1 });
    given(ledgerDecider, niaHasThreeHours)
      .when(recordRegister([good, { to: owain, minutes: 60 }, { to: cinema, minutes: 60 }]))
      .thenRefused('wrong-kind-of-account', { accountId: cinema, kind: 'venue', wanted: 'member', index: 2 });
  });

  it('refuses the same member on two lines', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(recordRegister([nia, owain, nia].map((to) => ({ to, minutes: 60 }))))
      .thenRefused('member-twice-in-register', { accountId: nia, index: 2, firstIndex: 0 }));

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

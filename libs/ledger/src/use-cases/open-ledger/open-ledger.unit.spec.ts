import { given, hours } from '@awr/kernel';
import { ISSUING, POT } from '../../domain/account-id';
import { accountOpened, ledgerOpened, limitsSet } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import { happened, nia, noCredit, openLedger, recordHours } from '../../testing';

describe('opening a ledger', () => {
  it('opens the issuing account and the pot, and sets the limits', () => {
    const limits = { creditLimitMinutes: hours(12), capMinutes: hours(100), softCreditLimitMinutes: hours(6) };
    given(ledgerDecider)
      .when(openLedger(limits))
      .then(ledgerOpened(), accountOpened(ISSUING), accountOpened(POT), limitsSet(limits, 0));
  });

  it('is done once', () =>
    given(ledgerDecider, happened(openLedger())).when(openLedger()).thenRefused('ledger-already-open', {}));

  it.each([
    { creditLimitMinutes: -1 },
    { creditLimitMinutes: 1.5 },
    { capMinutes: -1 },
    { capMinutes: Number.NaN },
    { creditLimitMinutes: hours(2), softCreditLimitMinutes: hours(3) },
    { creditLimitMinutes: hours(2), softCreditLimitMinutes: -1 },
  ])('refuses the limits %j', (limits) =>
    given(ledgerDecider)
      .when(openLedger({ ...noCredit, ...limits }))
      .thenRefused('limits-invalid', {}),
  );

  it('comes before everything else', () =>
    given(ledgerDecider)
      .when(recordHours(nia, hours(1)))
      .thenRefused('ledger-not-open', {}));
});

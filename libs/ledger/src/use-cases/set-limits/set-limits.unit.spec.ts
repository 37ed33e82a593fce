import { given, hours } from '@awr/kernel';
import { limitsSet } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import { happened, noCredit, openLedger, setLimits } from '../../testing';

const opened = happened(openLedger());

describe('setting limits', () => {
  it('follows the policy of the timebank', () => {
    const limits = { creditLimitMinutes: hours(12), capMinutes: null, softCreditLimitMinutes: hours(2) };
    given(ledgerDecider, opened).when(setLimits(limits, 7)).then(limitsSet(limits, 7));
  });

  it('keeps who changed them and why', () => {
    const changed = { setBy: 'token:broker', reason: 'Penderfyniad y pwyllgor' };
    given(ledgerDecider, opened)
      .when({ ...setLimits({}, 1), changed })
      .then(limitsSet(noCredit, 1, undefined, changed));
  });

  it('refuses a policy that is not newer than the one in force', () => {
    const atSeven = happened(openLedger(), setLimits({ creditLimitMinutes: 60 }, 7));
    for (const policyRevision of [0, 6, 7])
      given(ledgerDecider, atSeven)
        .when(setLimits({}, policyRevision))
        .thenRefused('limits-outdated', { policyRevision, currentRevision: 7 });
    given(ledgerDecider, atSeven).when(setLimits({}, 8)).then(limitsSet(noCredit, 8));
  });

  it('refuses limits that make no sense', () =>
    given(ledgerDecider, opened)
      .when(setLimits({ creditLimitMinutes: -60 }))
      .thenRefused('limits-invalid', {}));
});

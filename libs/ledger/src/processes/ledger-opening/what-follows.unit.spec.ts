import { communityTesting } from '@awr/community';
import { storedEvents } from '@awr/projections';
import { type DomainEvent, hours } from '@awr/kernel';
import { happened, openAccount, openLedger, setLimits } from '../../testing';
import { type LedgerCommand, ledgerDecider } from '../../ledger.decider';
import { memberAccount, venueAccount } from '../../domain/account-id';
import { whatFollows } from './what-follows';

const { aMember, aTimebank, aVenue, anOffer, dyffryn, castle } = communityTesting;

const terms = {
  ...{ retireSpentCredits: false, expiryMonths: null, expiryNoticeDays: 30, brokerMayExceedBudget: false },
  recordingForOneself: 'someone-else',
};
const policy = { creditLimitMinutes: hours(12), capMinutes: hours(100), softCreditLimitMinutes: hours(6) };
const following = (event: DomainEvent) => whatFollows(storedEvents([event])[0]!);
const ledgerAfter = (...commands: LedgerCommand[]) =>
  happened(...commands).reduce(ledgerDecider.evolve, ledgerDecider.initial());

describe('what follows in the ledger', () => {
  it('from a timebank’s founding: it is opened with the limits of the policy', () => {
    const follows = following(aTimebank(policy))!;
    expect(follows.timebankId).toBe(dyffryn);
    expect(follows.command).toEqual({
      type: 'OpenLedger',
      limits: { ...policy, softCapMinutes: null },
      terms,
      policyRevision: 0,
    });
    expect(follows.isDue(ledgerAfter())).toBe(true);
    expect(follows.isDue(ledgerAfter(openLedger()))).toBe(false);
  });

  it('from a member’s joining: an account, once the ledger is open', () => {
    const member = aMember();
    const account = memberAccount(member.data.memberId);
    const follows = following(member)!;
    expect(follows.command).toEqual({ type: 'OpenAccount', accountId: account });
    expect(follows.isDue(ledgerAfter())).toBe(false);
    expect(follows.isDue(ledgerAfter(openLedger()))).toBe(true);
    expect(follows.isDue(ledgerAfter(openLedger(), openAccount(account)))).toBe(false);
  });

  it('from a venue’s joining: an account', () =>
    expect(following(aVenue())?.command).toEqual({ type: 'OpenAccount', accountId: venueAccount(castle) }));

  it('from a change of policy: limits, unless newer ones are in force', () => {
    const change = { type: 'PolicyChanged', data: { ...aTimebank(policy).data, changed: [], reason: 'Cytunwyd' } };
    const [, stored] = storedEvents([aTimebank(), change]);
    const follows = whatFollows(stored!)!;
    expect(follows.command).toEqual({
      type: 'SetLimits',
      limits: { ...policy, softCapMinutes: null },
      terms,
      policyRevision: 1,
      changed: { setBy: stored!.metadata.actor, reason: 'Cytunwyd' },
    });
    expect(follows.isDue(ledgerAfter())).toBe(false);
    expect(follows.isDue(ledgerAfter(openLedger()))).toBe(true);
    expect(follows.isDue(ledgerAfter(openLedger(), setLimits({}, 2)))).toBe(false);
  });

  it('from anything else: nothing', () => expect(following(anOffer())).toBeUndefined());
});

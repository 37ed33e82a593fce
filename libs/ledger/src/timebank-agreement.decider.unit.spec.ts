import { given, hours, isRefusal } from '@awr/kernel';
import { agreementIdOf } from './domain/between/agreement/agreement';
import {
  type TimebankAgreementEvent,
  agreementMade,
  agreementProposed,
} from './domain/between/agreement/agreement-events';
import { type TimebankAgreementCommand, timebankAgreementDecider } from './timebank-agreement.decider';
import type { ProposeAgreement } from './use-cases/propose-agreement/propose-agreement';

const [cwm, bro, aber] = ['cwm', 'bro', 'aber'] as const;
const limits = { transferMinutes: hours(5), owesMinutes: hours(20), owedMinutes: hours(10) };
const terms = {
  ...{ agreementId: agreementIdOf('cwm', 'bro'), proposerId: 'cwm', partnerId: 'bro' },
  ...{ transferMinutes: hours(5), proposerOwesMinutes: hours(20), partnerOwesMinutes: hours(10) },
};

const propose = (more: Partial<ProposeAgreement> = {}): ProposeAgreement => ({
  ...{ type: 'ProposeAgreement', by: 'cwm', to: 'bro' },
  ...limits,
  ...more,
});
const agree = (by = 'bro', proposal = 1) => ({ type: 'MakeAgreement', by, proposal }) as const;
const suspend = (by: string) => ({ type: 'SuspendAgreement', by, reason: 'a holiday' }) as const;
const resume = (by: string) => ({ type: 'ResumeAgreement', by }) as const;
const end = (by: string) => ({ type: 'EndAgreement', by, reason: 'enough' }) as const;

function happened(...commands: readonly TimebankAgreementCommand[]): TimebankAgreementEvent[] {
  let state = timebankAgreementDecider.initial();
  return commands.flatMap((command) => {
    const outcome = timebankAgreementDecider.decide(command, state);
    if (isRefusal(outcome)) throw new Error(`${command.type} is refused: ${outcome.refused}`);
    for (const event of outcome) state = timebankAgreementDecider.evolve(state, event);
    return outcome;
  });
}
const after = (...commands: readonly TimebankAgreementCommand[]) =>
  given(timebankAgreementDecider, happened(...commands));

describe('an agreement between two timebanks', () => {
  it('has the same id whoever proposes it', () =>
    expect(agreementIdOf('bro', 'cwm')).toBe(agreementIdOf('cwm', 'bro')));

  it('is proposed by one and agreed by the other', () => {
    after()
      .when(propose())
      .then(agreementProposed({ ...terms, proposal: 1 }));
    after(propose())
      .when(agree())
      .then(agreementMade({ ...terms, proposal: 1, inForce: true }));
  });

  it('says what the two are called, for wherever only one of them is kept', () => {
    const [cwmName, broName] = [
      { cy: 'Banc Amser y Cwm', en: 'Cwm Timebank' },
      { cy: 'Banc Amser Bro', en: 'Bro Timebank' },
    ];
    after()
      .when(propose({ names: { by: cwmName, to: broName } }))
      .then(agreementProposed({ ...terms, proposerName: cwmName, partnerName: broName, proposal: 1 }));
    after(propose({ names: { by: cwmName, to: broName } }))
      .when(agree())
      .then(agreementMade({ ...terms, proposal: 1, inForce: true }));
  });

  it('is not agreed by who proposed it, nor as it was before it was proposed anew', () => {
    after(propose()).when(agree('cwm')).thenRefused('own-proposal', {});
    after(propose(), propose()).when(agree('bro', 1)).thenRefused('proposal-outdated', { proposal: 2 });
    after(propose(), agree()).when(agree()).thenRefused('nothing-proposed', {});
  });

  it('is not there for a third', () => {
    for (const command of [agree(aber), suspend(aber), resume(aber), end(aber)]) {
      after(propose(), agree()).when(command).thenRefused('unknown-agreement', {});
    }
  });

  it('is between two, with limits that are whole minutes', () => {
    after()
      .when(propose({ to: cwm }))
      .thenRefused('agreement-with-itself', {});
    for (const transferMinutes of [0, -1, 1.5, 2 ** 53]) {
      after().when(propose({ transferMinutes })).thenRefused('terms-invalid', {});
    }
  });

  it('rests while either has suspended it, and goes on once both let it', () => {
    const both = [propose(), agree(), suspend(cwm), suspend(bro)];
    after(...both)
      .when(resume(cwm))
      .then({
        type: 'AgreementResumed',
        data: { ...terms, by: cwm, inForce: false },
      });
    after(...both, resume(cwm))
      .when(resume(bro))
      .then({ type: 'AgreementResumed', data: { ...terms, by: bro, inForce: true } });
    after(...both)
      .when(suspend(bro))
      .thenRefused('already-suspended', {});
    after(propose(), agree()).when(resume(bro)).thenRefused('not-suspended', {});
  });

  it('stays in force while new terms are proposed, and can be ended by either', () => {
    after(propose(), agree(), propose({ by: 'bro', to: 'cwm' }))
      .when(suspend(cwm))
      .then({ type: 'AgreementSuspended', data: { ...terms, by: cwm, reason: 'a holiday', inForce: false } });
    after(propose(), agree())
      .when(end(bro))
      .then({ type: 'AgreementEnded', data: { ...terms, by: bro, reason: 'enough', inForce: false } });
    after(propose(), agree(), end(bro)).when(suspend(cwm)).thenRefused('nothing-agreed', {});
  });
});

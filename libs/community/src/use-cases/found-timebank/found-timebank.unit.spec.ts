import { given } from '@awr/kernel';
import { DEFAULT_POLICY } from '../../domain/timebank/policy';
import { timebankFounded } from '../../domain/timebank/timebank-events';
import { aTimebank, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { FoundTimebank } from './found-timebank';

const found = (about: Partial<FoundTimebank> = {}): FoundTimebank => ({
  type: 'FoundTimebank',
  timebankId: dyffryn,
  name: { cy: 'Banc Amser Dyffryn', en: 'Dyffryn Timebank' },
  numberPrefix: 'dyf',
  ...about,
});

describe('founding a timebank', () => {
  it('begins with what most schemes have: no debts, nothing ends', () =>
    given(timebankDecider)
      .when(found())
      .then(
        timebankFounded({
          timebankId: dyffryn,
          name: { cy: 'Banc Amser Dyffryn', en: 'Dyffryn Timebank' },
          numberPrefix: 'DYF',
          policy: DEFAULT_POLICY,
        }),
      ));

  it('takes the policy that is given over that', () =>
    given(timebankDecider)
      .when(found({ policy: { creditLimitMinutes: 720, confirmation: 'broker' } }))
      .then(aTimebank({ creditLimitMinutes: 720, confirmation: 'broker' })));

  it('is done once', () =>
    given(timebankDecider, [aTimebank()]).when(found()).thenRefused('timebank-exists', { timebankId: dyffryn }));

  it('needs a name', () =>
    given(timebankDecider)
      .when(found({ name: ' ' }))
      .thenRefused('text-missing', { field: 'name' }));

  it.each(['', '!', 'ABCDEFGHIJK'])('refuses “%s” as what membership numbers begin with', (numberPrefix) =>
    given(timebankDecider).when(found({ numberPrefix })).thenRefused('number-prefix', { read: numberPrefix, most: 10 }),
  );

  it('refuses a policy that can’t be kept', () =>
    given(timebankDecider)
      .when(found({ policy: { capMinutes: 0 } }))
      .thenRefused('number-out-of-range', { field: 'capMinutes', least: 1, most: 525_600_000 }));
});

it('comes before everything else', () =>
  given(timebankDecider)
    .when({ type: 'RegisterOrganisation', organisationId: 'o', name: 'Menter Iaith' })
    .thenRefused('unknown-timebank', {}));

import { given } from '@awr/kernel';
import { aTimebank, anOrganisation, dyffryn, menterIaith } from '../../testing';
import { organisationRegistered } from '../../domain/timebank/timebank-events';
import { timebankDecider } from '../../timebank.decider';
import type { RegisterOrganisation } from './register-organisation';

const register = (name: RegisterOrganisation['name'], organisationId = 'another'): RegisterOrganisation => ({
  type: 'RegisterOrganisation',
  organisationId,
  name,
});

describe('registering an organisation', () => {
  it('takes one name for both languages, or one for each', () => {
    given(timebankDecider, [aTimebank()])
      .when(register(' Menter Iaith ', menterIaith))
      .then(anOrganisation({ name: { cy: 'Menter Iaith', en: 'Menter Iaith' } }));
    given(timebankDecider, [aTimebank()])
      .when(register({ cy: 'Cyngor', en: 'Council' }))
      .then(
        organisationRegistered({
          timebankId: dyffryn,
          organisationId: 'another',
          name: { cy: 'Cyngor', en: 'Council' },
        }),
      );
  });

  it.each(['MENTER  IAITH', 'menteriaith', { cy: 'Menter iaith', en: 'Language Initiative' }])(
    'refuses %j beside Menter Iaith, and says which is there',
    (name) =>
      given(timebankDecider, [aTimebank(), anOrganisation()])
        .when(register(name))
        .thenRefused('organisation-exists', { organisationId: menterIaith, name: 'Menter Iaith' }),
  );

  it('refuses an id that is another’s', () =>
    given(timebankDecider, [aTimebank(), anOrganisation()])
      .when(register('Cyngor', menterIaith))
      .thenRefused('id-taken', { id: menterIaith }));

  it('needs a name', () =>
    given(timebankDecider, [aTimebank()]).when(register({})).thenRefused('text-missing', { field: 'name' }));
});

import { given } from '@awr/kernel';
import { organisationDetailsChanged, organisationRegistered } from '../../domain/timebank/timebank-events';
import { aTimebank, anOrganisation, dyffryn, menterIaith } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ChangeOrganisationDetails, OrganisationChanges } from './change-organisation-details';

const change = (changes: OrganisationChanges, organisationId = menterIaith): ChangeOrganisationDetails => ({
  type: 'ChangeOrganisationDetails',
  organisationId,
  changes,
});
const called = (cy: string, en: string) =>
  organisationDetailsChanged({
    timebankId: dyffryn,
    organisationId: menterIaith,
    name: { cy, en },
    changed: ['name'],
  });
const misspelt = given(timebankDecider, [
  aTimebank(),
  anOrganisation({ name: { cy: 'Mentr Iaith', en: 'Mentr Iaith' } }),
]);

describe('renaming an organisation', () => {
  it('puts right a name that was misspelt', () =>
    misspelt.when(change({ name: 'Menter Iaith' })).then(called('Menter Iaith', 'Menter Iaith')));

  it('puts both languages right where one name served both', () =>
    misspelt.when(change({ name: { en: 'Menter Iaith' } })).then(called('Menter Iaith', 'Menter Iaith')));

  it('leaves the other language alone where each has its own', () =>
    given(timebankDecider, [aTimebank(), anOrganisation({ name: { cy: 'Cyngor', en: 'Concil' } })])
      .when(change({ name: { en: 'Council', cy: '' } }))
      .then(called('Cyngor', 'Council')));

  it('may change no more than how the name is written', () =>
    given(timebankDecider, [aTimebank(), anOrganisation({ name: { cy: 'menter iaith', en: 'menter iaith' } })])
      .when(change({ name: 'Menter Iaith' }))
      .then(called('Menter Iaith', 'Menter Iaith')));

  it.each<OrganisationChanges>([{}, { name: 'Menter Iaith' }, { name: { cy: ' Menter Iaith ' } }])(
    'refuses %j: that is so already',
    (changes) =>
      given(timebankDecider, [aTimebank(), anOrganisation()])
        .when(change(changes))
        .thenRefused('nothing-to-change', {}),
  );

  it('refuses the name of another, in either language', () => {
    const cyngor = organisationRegistered({
      timebankId: dyffryn,
      organisationId: 'cyngor',
      name: { cy: 'Cyngor', en: 'Council' },
    });
    given(timebankDecider, [aTimebank(), cyngor, anOrganisation()])
      .when(change({ name: { cy: 'Menter Iaith', en: 'council' } }))
      .thenRefused('organisation-exists', { organisationId: 'cyngor', name: 'Council' });
  });

  it('makes the old name free for another, and takes it again if nobody has it', () => {
    const renamed = [aTimebank(), anOrganisation(), called('Menter Dyffryn', 'Menter Dyffryn')];
    given(timebankDecider, renamed)
      .when({ type: 'RegisterOrganisation', organisationId: 'new', name: 'Menter Iaith' })
      .then(
        organisationRegistered({
          timebankId: dyffryn,
          organisationId: 'new',
          name: { cy: 'Menter Iaith', en: 'Menter Iaith' },
        }),
      );
    given(timebankDecider, renamed)
      .when(change({ name: 'Menter Iaith' }))
      .then(called('Menter Iaith', 'Menter Iaith'));
  });

  it('refuses a name that is not there, and an organisation that is not of this timebank', () => {
    misspelt.when(change({ name: {} })).thenRefused('text-missing', { field: 'name' });
    misspelt.when(change({ name: 'X' }, 'nowhere')).thenRefused('unknown-organisation', { organisationId: 'nowhere' });
  });
});

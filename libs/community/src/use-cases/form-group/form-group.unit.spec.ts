import { given } from '@awr/kernel';
import { groupFormed } from '../../domain/timebank/timebank-events';
import { aGroup, aTimebank, anOrganisation, choir, dyffryn, menterIaith } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { FormGroup } from './form-group';

const form = (about: Partial<FormGroup> = {}): FormGroup => ({
  type: 'FormGroup',
  groupId: 'walkers',
  name: 'Walking group',
  ...about,
});

describe('forming a group', () => {
  it('needs no more than a name', () =>
    given(timebankDecider, [aTimebank()])
      .when(form({ meets: '', place: ' ', category: '' }))
      .then(
        groupFormed({ timebankId: dyffryn, groupId: 'walkers', name: { cy: 'Walking group', en: 'Walking group' } }),
      ));

  it('keeps when and where it meets, whose it is and what it counts under', () =>
    given(timebankDecider, [aTimebank(), anOrganisation()])
      .when(
        form({
          meets: { cy: 'Dydd Mawrth', en: 'Tuesday' },
          place: 'Canolfan',
          organisationId: menterIaith,
          category: ' Iechyd ',
        }),
      )
      .then(
        groupFormed({
          timebankId: dyffryn,
          groupId: 'walkers',
          name: { cy: 'Walking group', en: 'Walking group' },
          meets: { cy: 'Dydd Mawrth', en: 'Tuesday' },
          place: { cy: 'Canolfan', en: 'Canolfan' },
          organisationId: menterIaith,
          category: 'Iechyd',
        }),
      ));

  it.each(['CÔR Y DYFFRYN', 'Co\u0302r y Dyffryn'])('refuses a name that is there in another form: %s', (name) =>
    given(timebankDecider, [aTimebank(), aGroup()])
      .when(form({ name }))
      .thenRefused('group-exists', { groupId: choir, name: 'Côr y Dyffryn' }),
  );

  it('names the one that is there in the language that was asked in', () =>
    given(timebankDecider, [aTimebank(), aGroup()])
      .when(form({ name: 'valley choir' }))
      .thenRefused('group-exists', { groupId: choir, name: 'Valley Choir' }));

  it('may have the name of an organisation', () =>
    given(timebankDecider, [aTimebank(), anOrganisation()])
      .when(form({ name: 'Menter Iaith', groupId: choir }))
      .then(aGroup({ name: { cy: 'Menter Iaith', en: 'Menter Iaith' } })));

  it('refuses an organisation that is not of this timebank', () =>
    given(timebankDecider, [aTimebank()])
      .when(form({ organisationId: menterIaith }))
      .thenRefused('unknown-organisation', { organisationId: menterIaith }));

  it('refuses an id that is another’s', () =>
    given(timebankDecider, [aTimebank(), aGroup()])
      .when(form({ groupId: choir }))
      .thenRefused('id-taken', { id: choir }));

  it.each(['name', 'meets', 'place', 'category'] as const)('refuses a %s that can’t be shown', (field) =>
    given(timebankDecider, [aTimebank()])
      .when(form({ [field]: 'a\u0000' }))
      .thenRefused('text-unreadable', { field }),
  );
});

import { given } from '@awr/kernel';
import { activityScheduled } from '../../domain/timebank/timebank-events';
import { aGroup, aTimebank, anActivity, anOrganisation, choir, concert, dyffryn, menterIaith } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ScheduleActivity } from './schedule-activity';

const schedule = (about: Partial<ScheduleActivity> = {}): ScheduleActivity => ({
  type: 'ScheduleActivity',
  activityId: concert,
  title: { cy: 'Cyngerdd', en: 'Concert' },
  from: '2025-12-13',
  ...about,
});

describe('scheduling an activity', () => {
  it('needs a title and a day', () => given(timebankDecider, [aTimebank()]).when(schedule()).then(anActivity()));

  it('takes the organisation and the category of its group', () =>
    given(timebankDecider, [
      aTimebank(),
      anOrganisation(),
      aGroup({ organisationId: menterIaith, category: 'Celfyddydau' }),
    ])
      .when(schedule({ groupId: choir, until: '2025-12-14' }))
      .then(
        activityScheduled({
          timebankId: dyffryn,
          activityId: concert,
          title: { cy: 'Cyngerdd', en: 'Concert' },
          groupId: choir,
          organisationId: menterIaith,
          category: 'Celfyddydau',
          from: '2025-12-13',
          until: '2025-12-14',
        }),
      ));

  it('may have its own', () =>
    given(timebankDecider, [aTimebank(), anOrganisation(), aGroup({ category: 'Celfyddydau' })])
      .when(schedule({ groupId: choir, organisationId: menterIaith, category: 'Codi arian' }))
      .then(anActivity({ groupId: choir, organisationId: menterIaith, category: 'Codi arian' })));

  it('may have the title of another', () =>
    given(timebankDecider, [aTimebank(), anActivity()])
      .when(schedule({ activityId: 'again' }))
      .then(anActivity({ activityId: 'again' })));

  it('refuses groups and organisations that are not of this timebank', () => {
    const timebank = given(timebankDecider, [aTimebank()]);
    timebank.when(schedule({ groupId: choir })).thenRefused('unknown-group', { groupId: choir });
    timebank
      .when(schedule({ organisationId: menterIaith }))
      .thenRefused('unknown-organisation', { organisationId: menterIaith });
  });

  it('refuses days that there are not, and an end before the start', () => {
    const timebank = given(timebankDecider, [aTimebank()]);
    timebank.when(schedule({ from: '2025-02-31' })).thenRefused('not-a-date', { field: 'from', read: '2025-02-31' });
    timebank.when(schedule({ until: 'soon' })).thenRefused('not-a-date', { field: 'until', read: 'soon' });
    timebank
      .when(schedule({ until: '2025-12-12' }))
      .thenRefused('ends-before-start', { from: '2025-12-13', until: '2025-12-12' });
  });

  it('shows no more of what is not a day than helps to find it', () =>
    given(timebankDecider, [aTimebank()])
      .when(schedule({ from: 'x'.repeat(5000) }))
      .thenRefused('not-a-date', { field: 'from', read: `${'x'.repeat(40)}…` }));

  it('refuses an id that is another’s, and a title that is not there', () => {
    given(timebankDecider, [aTimebank(), anActivity()]).when(schedule()).thenRefused('id-taken', { id: concert });
    given(timebankDecider, [aTimebank()])
      .when(schedule({ title: '' }))
      .thenRefused('text-missing', { field: 'title' });
  });
});

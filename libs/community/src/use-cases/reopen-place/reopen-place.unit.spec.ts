import { given } from '@awr/kernel';
import {
  groupClosed,
  groupReopened,
  organisationClosed,
  organisationReopened,
  type TimebankEvent,
  venueClosed,
  venueReopened,
} from '../../domain/timebank/timebank-events';
import { aGroup, aTimebank, aVenue, anOrganisation, castle, choir, concert, dyffryn, menterIaith } from '../../testing';
import { timebankDecider } from '../../timebank.decider';

const [closedOn, on, today] = ['2025-09-01', '2025-09-10', '2025-09-13'];
const reopening = { on, today, reason: 'began-again' } as const;
const closed = { timebankId: dyffryn, on: closedOn, reason: 'ended' } as const;
const reopened = { timebankId: dyffryn, on, reason: 'began-again' } as const;
const reopenChoir = { type: 'ReopenGroup', id: choir, ...reopening } as const;
const choirClosed = [aTimebank(), aGroup(), groupClosed({ ...closed, groupId: choir })];

describe('reopening an organisation, a group or a venue', () => {
  it('says from which day on, and why', () => {
    given(timebankDecider, choirClosed)
      .when(reopenChoir)
      .then(groupReopened({ ...reopened, groupId: choir }));
    given(timebankDecider, [
      aTimebank(),
      anOrganisation(),
      organisationClosed({ ...closed, organisationId: menterIaith }),
    ])
      .when({ type: 'ReopenOrganisation', id: menterIaith, ...reopening })
      .then(organisationReopened({ ...reopened, organisationId: menterIaith }));
    given(timebankDecider, [aTimebank(), aVenue(), venueClosed({ ...closed, venueId: castle })])
      .when({ type: 'ReopenVenue', id: castle, ...reopening })
      .then(venueReopened({ ...reopened, venueId: castle }));
  });

  it('leaves the days between closed, and none where the closing was a mistake', () => {
    const activityOn = (from: string) =>
      ({ type: 'ScheduleActivity', activityId: concert, title: 'x', groupId: choir, from }) as const;
    const timebankReopenedOn = (day: string) => {
      const happened: TimebankEvent[] = [...choirClosed, groupReopened({ ...reopened, groupId: choir, on: day })];
      return given(timebankDecider, happened);
    };
    timebankReopenedOn(on).when(activityOn('2025-09-09')).thenRefused('group-closed', { groupId: choir, on: closedOn });
    for (const [day, from] of [
      [on, on],
      [on, '2025-08-31'],
      [closedOn, '2025-09-09'],
    ] as const) {
      timebankReopenedOn(day)
        .when(activityOn(from))
        .thenState((state) => expect(state.status === 'founded' && state.activities.has(concert)).toBe(true));
    }
  });

  it('is for what is closed, and not before it closed or in days to come', () => {
    given(timebankDecider, [aTimebank(), aGroup()]).when(reopenChoir).thenRefused('not-closed', {});
    given(timebankDecider, [...choirClosed, groupReopened({ ...reopened, groupId: choir })])
      .when(reopenChoir)
      .thenRefused('not-closed', {});
    const timebank = given(timebankDecider, choirClosed);
    timebank
      .when({ ...reopenChoir, on: '2025-08-31' })
      .thenRefused('reopened-before-closing', { on: '2025-08-31', closed: closedOn });
    timebank.when({ ...reopenChoir, on: '2025-09-14' }).thenRefused('date-in-future', { on: '2025-09-14', today });
    given(timebankDecider, [aTimebank()]).when(reopenChoir).thenRefused('unknown-group', { groupId: choir });
  });
});

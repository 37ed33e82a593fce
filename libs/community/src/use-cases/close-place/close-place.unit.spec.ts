import { given } from '@awr/kernel';
import {
  groupClosed,
  groupDetailsChanged,
  groupReopened,
  organisationClosed,
  venueClosed,
} from '../../domain/timebank/timebank-events';
import {
  aGroup,
  aTimebank,
  aVenue,
  anActivity,
  anOffer,
  anOrganisation,
  castle,
  choir,
  concert,
  dayEntry,
  dyffryn,
  menterIaith,
} from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { CloseGroup } from './close-place';

const [on, today] = ['2025-09-01', '2025-09-13'];
const inDyffryn = { timebankId: dyffryn };
const closing = { on, today, reason: 'ended' } as const;
const closed = { ...inDyffryn, on, reason: 'ended' } as const;
const closeChoir = (about: Partial<CloseGroup> = {}): CloseGroup => ({
  ...{ type: 'CloseGroup', id: choir, ...closing, ...about },
});

describe('closing an organisation, a group or a venue', () => {
  it('says from which day on, and why', () => {
    const dyffrynHas = given(timebankDecider, [aTimebank(), anOrganisation(), aGroup(), aVenue()]);
    dyffrynHas
      .when({ type: 'CloseOrganisation', id: menterIaith, ...closing })
      .then(organisationClosed({ ...closed, organisationId: menterIaith }));
    dyffrynHas.when(closeChoir()).then(groupClosed({ ...closed, groupId: choir }));
    dyffrynHas.when({ type: 'CloseVenue', id: castle, ...closing }).then(venueClosed({ ...closed, venueId: castle }));
  });

  it('is not done twice, nor for a day to come, nor for what there is not', () => {
    given(timebankDecider, [aTimebank(), aGroup(), groupClosed({ ...closed, groupId: choir })])
      .when(closeChoir({ on: '2025-09-10' }))
      .thenRefused('already-closed', { on });
    const open = given(timebankDecider, [aTimebank(), aGroup()]);
    open.when(closeChoir({ on: '2025-09-14' })).thenRefused('date-in-future', { on: '2025-09-14', today });
    open.when(closeChoir({ on: '2025-02-31' })).thenRefused('not-a-date', { field: 'on', read: '2025-02-31' });
    const nothing = given(timebankDecider, [aTimebank()]);
    nothing.when(closeChoir()).thenRefused('unknown-group', { groupId: choir });
    nothing
      .when({ type: 'CloseOrganisation', id: 'x', ...closing })
      .thenRefused('unknown-organisation', { organisationId: 'x' });
    nothing.when({ type: 'CloseVenue', id: 'x', ...closing }).thenRefused('unknown-venue', { venueId: 'x' });
  });

  it('does not reach back before it was last reopened', () => {
    const reopened = given(timebankDecider, [
      ...[aTimebank(), aGroup(), groupClosed({ ...closed, groupId: choir })],
      groupReopened({ ...inDyffryn, groupId: choir, on: '2025-09-10', reason: 'began-again' }),
    ]);
    reopened
      .when(closeChoir({ on: '2025-09-09' }))
      .thenRefused('closed-before-reopening', { on: '2025-09-09', reopened: '2025-09-10' });
    reopened.when(closeChoir({ on: '2025-09-10' })).then(groupClosed({ ...closed, groupId: choir, on: '2025-09-10' }));
  });
});

describe('what has closed', () => {
  const [hosts, meets, sells] = [
    organisationClosed({ ...closed, organisationId: menterIaith }),
    groupClosed({ ...closed, groupId: choir }),
    venueClosed({ ...closed, venueId: castle }),
  ];
  const schedule = { type: 'ScheduleActivity', activityId: concert, title: 'Concert', groupId: choir } as const;

  it('has no new activities from that day on, and may have had some before', () => {
    const timebank = given(timebankDecider, [aTimebank(), aGroup(), meets]);
    timebank.when({ ...schedule, from: on }).thenRefused('group-closed', { groupId: choir, on });
    timebank.when({ ...schedule, from: '2025-08-31', until: '2025-09-02' }).then(
      anActivity({
        ...{ title: { cy: 'Concert', en: 'Concert' }, groupId: choir, from: '2025-08-31', until: '2025-09-02' },
      }),
    );
  });

  it('hosts nothing new, also where its group still meets', () => {
    const timebank = given(timebankDecider, [
      ...[aTimebank(), anOrganisation(), aGroup({ organisationId: menterIaith }), hosts],
    ]);
    const refused = { organisationId: menterIaith, on };
    timebank.when({ ...schedule, from: on }).thenRefused('organisation-closed', refused);
    timebank
      .when({ type: 'FormGroup', groupId: 'new', name: 'New', organisationId: menterIaith })
      .thenRefused('organisation-closed', refused);
  });

  it('keeps what it has when that is changed, and gets nothing more', () => {
    const happened = [aTimebank(), anOrganisation(), hosts, aGroup({ organisationId: menterIaith })];
    const change = { type: 'ChangeGroupDetails', groupId: choir } as const;
    given(timebankDecider, happened)
      .when({ ...change, changes: { category: 'music' } })
      .then(
        groupDetailsChanged({
          ...aGroup({ organisationId: menterIaith, category: 'music' }).data,
          changed: ['category'],
        }),
      );
    given(timebankDecider, [aTimebank(), anOrganisation(), hosts, aGroup()])
      .when({ ...change, changes: { organisationId: menterIaith } })
      .thenRefused('organisation-closed', { organisationId: menterIaith, on });
    given(timebankDecider, [aTimebank(), aGroup(), anActivity({ from: '2025-08-01', groupId: choir }), meets])
      .when({ type: 'ChangeActivityDetails', activityId: concert, changes: { from: on } })
      .thenRefused('group-closed', { groupId: choir, on });
  });

  it('offers nothing new, and its offers may still be withdrawn', () => {
    const timebank = given(timebankDecider, [aTimebank(), aVenue(), anOffer(), sells]);
    const price = { minutesPerAdult: 60, minutesPerUnder16: 30 };
    timebank
      .when({ type: 'PublishOffer', offerId: 'new', venueId: castle, title: 'New', ...price })
      .thenRefused('venue-closed', { venueId: castle, on });
    timebank
      .when({ type: 'WithdrawOffer', offerId: dayEntry })
      .thenState((state) =>
        expect(state.status === 'founded' && state.offers.byId.get(dayEntry)?.status).toBe('withdrawn'),
      );
  });

  it('keeps its name, so that nobody takes another for it, and its closing when it is renamed', () => {
    given(timebankDecider, [aTimebank(), aGroup(), meets])
      .when({ type: 'FormGroup', groupId: 'new', name: 'Valley Choir' })
      .thenRefused('group-exists', { groupId: choir, name: 'Valley Choir' });
    given(timebankDecider, [aTimebank(), aGroup(), meets])
      .when({ type: 'ChangeGroupDetails', groupId: choir, changes: { name: 'Voices' } })
      .thenState((state) =>
        expect(state.status === 'founded' && state.groups.byId.get(choir)?.closures).toEqual([{ from: on }]),
      );
  });
});

import type { DomainEvent } from '@awr/kernel';
import { projectionTest } from '@awr/projections';
import { DEFAULT_POLICY } from '../domain/timebank/policy';
import {
  activityCancelled,
  activityDetailsChanged,
  contactDetailsForgotten,
  contactDetailsSet,
  groupClosed,
  groupDetailsChanged,
  groupReopened,
  offerDetailsChanged,
  offerWithdrawn,
  organisationClosed,
  organisationDetailsChanged,
  organisationReopened,
  policyChanged,
  timebankRenamed,
  venueClosed,
  venueDetailsChanged,
  venueReopened,
} from '../domain/timebank/timebank-events';
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
  PlainSeals,
} from '../testing';
import { sortKey, welshSortKey } from './folded';
import { timebanksProjection } from './timebanks.projection';

const view = projectionTest(timebanksProjection(new PlainSeals()));
const OPEN = { closed_on: null, reason_closed: null };

describe('the view of timebanks', () => {
  it('has the policy as it now is, and since which revision', () => {
    const policy = { ...DEFAULT_POLICY, creditLimitMinutes: 720 };
    return view
      .given(aTimebank(), anOrganisation())
      .when(policyChanged({ timebankId: dyffryn, policy, changed: ['creditLimitMinutes'], reason: 'Agreed' }))
      .thenRows('timebanks', [
        {
          timebank_id: dyffryn,
          name: { cy: 'Banc Amser Dyffryn', en: 'Dyffryn Timebank' },
          sort_cy: welshSortKey('Banc Amser Dyffryn', dyffryn),
          sort_en: sortKey('Dyffryn Timebank', dyffryn),
          number_prefix: 'DYF',
          policy,
          policy_revision: 2,
          contact: null,
          name_revision: 0,
        },
      ]);
  });

  it('has how to reach them, until that is forgotten', async () => {
    const said = { timebankId: dyffryn, contactId: 'first', phone: '01654 700000' };
    const contactOf = async (...events: DomainEvent[]) =>
      (await view.given(aTimebank(), ...events).rows('timebanks'))[0];
    expect(await contactOf(contactDetailsSet(said))).toMatchObject({ contact: { phone: '01654 700000' } });
    const forgotten = contactDetailsForgotten({ timebankId: dyffryn, contactId: 'first' });
    expect(await contactOf(contactDetailsSet(said), forgotten)).toMatchObject({ contact: null });
  });

  it('has none of what nobody can open any more, as when it is built again', async () => {
    const seals = new PlainSeals();
    const phone = { sealed: 1, person: 'first', iv: '', text: '"01654 700000"' } as const;
    const said = contactDetailsSet({ timebankId: dyffryn, contactId: 'first', phone });
    const contact = async () => {
      const rows = await projectionTest(timebanksProjection(seals)).given(aTimebank(), said).rows('timebanks');
      return rows[0]!['contact'];
    };
    expect(await contact()).toEqual({ phone: '01654 700000' });
    seals.forget('first');
    expect(await contact()).toBeNull();
  });

  it('has organisations', () =>
    view
      .given(aTimebank())
      .when(anOrganisation())
      .thenRows('organisations', [
        {
          timebank_id: dyffryn,
          organisation_id: menterIaith,
          name: { cy: 'Menter Iaith', en: 'Menter Iaith' },
          sort_cy: welshSortKey('Menter Iaith', menterIaith),
          sort_en: sortKey('Menter Iaith', menterIaith),
          ...OPEN,
          revision: 1,
        },
      ]));

  it('has groups, with what is known of them', () =>
    view
      .given(aTimebank())
      .when(aGroup({ meets: { cy: 'Nos Fercher', en: 'Wednesday night' }, category: 'Celfyddydau' }))
      .thenRows('groups', [
        {
          timebank_id: dyffryn,
          group_id: choir,
          name: { cy: 'Côr y Dyffryn', en: 'Valley Choir' },
          sort_cy: welshSortKey('Côr y Dyffryn', choir),
          sort_en: sortKey('Valley Choir', choir),
          meets: { cy: 'Nos Fercher', en: 'Wednesday night' },
          place: null,
          organisation_id: null,
          category: 'Celfyddydau',
          ...OPEN,
          revision: 1,
        },
      ]));

  it('has activities in the order of their days, and why one was cancelled', () =>
    view
      .given(aTimebank(), anActivity({ until: '2025-12-14', groupId: choir }))
      .when(activityCancelled({ timebankId: dyffryn, activityId: concert, reason: 'Eira' }))
      .thenRows('activities', [
        {
          timebank_id: dyffryn,
          activity_id: concert,
          title: { cy: 'Cyngerdd', en: 'Concert' },
          sort_cy: welshSortKey('2025-12-13', 'Cyngerdd', concert),
          sort_en: sortKey('2025-12-13', 'Concert', concert),
          group_id: choir,
          organisation_id: null,
          category: null,
          from_day: '2025-12-13',
          until_day: '2025-12-14',
          status: 'cancelled',
          reason_cancelled: 'Eira',
          revision: 2,
        },
      ]));

  it('has venues and what they offer, also what they no longer do', async () => {
    const offered = view
      .given(aTimebank(), aVenue({ place: { cy: 'Aber', en: 'Aber' } }), anOffer({ limits: { cy: 'Dau', en: 'Two' } }))
      .when(offerWithdrawn({ timebankId: dyffryn, offerId: dayEntry, venueId: castle }));
    await offered.thenRows('venues', [
      {
        timebank_id: dyffryn,
        venue_id: castle,
        name: { cy: 'Y Castell', en: 'The Castle' },
        sort_cy: welshSortKey('Y Castell', castle),
        sort_en: sortKey('The Castle', castle),
        place: { cy: 'Aber', en: 'Aber' },
        ...OPEN,
        revision: 1,
      },
    ]);
    await offered.thenRows('offers', [
      {
        timebank_id: dyffryn,
        offer_id: dayEntry,
        venue_id: castle,
        title: { cy: 'Mynediad am y dydd', en: 'Day entry' },
        sort_cy: welshSortKey('Mynediad am y dydd', dayEntry),
        sort_en: sortKey('Day entry', dayEntry),
        minutes_per_adult: 60,
        minutes_per_under_16: 30,
        limits: { cy: 'Dau', en: 'Two' },
        restrictions: null,
        status: 'withdrawn',
        revision: 3,
      },
    ]);
  });

  it('has everything as it now is, in the place that its new name has in lists', async () => {
    const inDyffryn = { timebankId: dyffryn };
    const name = { cy: 'Y Tŵr', en: 'The Tower' };
    const changed = view.given(aTimebank(), aVenue(), anOffer(), aGroup(), anOrganisation(), anActivity());
    expect(await changed.when(timebankRenamed({ ...inDyffryn, name })).rows('timebanks')).toMatchObject([
      { name, sort_en: sortKey('The Tower', dyffryn), name_revision: 6, policy_revision: 0 },
    ]);
    expect(
      await changed
        .when(venueDetailsChanged({ ...inDyffryn, venueId: castle, name, changed: ['name'] }))
        .rows('venues'),
    ).toMatchObject([{ name, sort_cy: welshSortKey('Y Tŵr', castle), place: null, revision: 6 }]);
    expect(
      await changed
        .when(organisationDetailsChanged({ ...inDyffryn, organisationId: menterIaith, name, changed: ['name'] }))
        .rows('organisations'),
    ).toMatchObject([{ name, sort_en: sortKey('The Tower', menterIaith), revision: 6 }]);
    expect(
      await changed
        .when(groupDetailsChanged({ ...inDyffryn, groupId: choir, name, place: name, changed: ['name', 'place'] }))
        .rows('groups'),
    ).toMatchObject([{ name, place: name, sort_en: sortKey('The Tower', choir), revision: 6 }]);
    expect(
      await changed
        .when(activityDetailsChanged({ ...anActivity().data, from: '2025-12-20', changed: ['from'] }))
        .rows('activities'),
    ).toMatchObject([{ from_day: '2025-12-20', sort_en: sortKey('2025-12-20', 'Concert', concert), revision: 6 }]);
    expect(
      await changed.when(offerDetailsChanged({ ...anOffer().data, title: name, changed: ['title'] })).rows('offers'),
    ).toMatchObject([{ title: name, minutes_per_adult: 60, status: 'published', revision: 6 }]);
  });

  it('says since when something is closed, and why, whatever of it is changed, until it opens again', async () => {
    const inDyffryn = { timebankId: dyffryn };
    const name = { cy: 'Y Tŵr', en: 'The Tower' };
    const on = '2025-09-01';
    const closing = { ...inDyffryn, on, reason: 'moved' } as const;
    const reopening = { ...inDyffryn, on, reason: 'closed-in-error' } as const;
    const closed = view
      .given(aTimebank(), aVenue(), aGroup(), anOrganisation())
      .when(
        venueClosed({ ...closing, venueId: castle }),
        groupClosed({ ...closing, groupId: choir }),
        organisationClosed({ ...closing, organisationId: menterIaith }),
        venueDetailsChanged({ ...inDyffryn, venueId: castle, name, changed: ['name'] }),
      );
    const shown = { closed_on: on, reason_closed: 'moved' };
    expect(await closed.rows('venues')).toMatchObject([{ name, ...shown, revision: 7 }]);
    expect(await closed.rows('groups')).toMatchObject([{ ...shown, revision: 5 }]);
    expect(await closed.rows('organisations')).toMatchObject([{ ...shown, revision: 6 }]);
    const open = closed.when(
      venueReopened({ ...reopening, venueId: castle }),
      groupReopened({ ...reopening, groupId: choir }),
      organisationReopened({ ...reopening, organisationId: menterIaith }),
    );
    expect(await open.rows('venues')).toMatchObject([{ name, ...OPEN, revision: 8 }]);
    expect(await open.rows('groups')).toMatchObject([{ ...OPEN, revision: 9 }]);
    expect(await open.rows('organisations')).toMatchObject([{ ...OPEN, revision: 10 }]);
  });
});

import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { activityCancelled, offerWithdrawn, policyChanged, venueClosed } from '../domain/timebank/timebank-events';
import { DEFAULT_POLICY } from '../domain/timebank/policy';
import { ViewedCommunity } from '../test-support/viewed-community';
import {
  aGroup,
  aTimebank,
  aVenue,
  aberTimebank,
  anActivity,
  anOffer,
  anOrganisation,
  castle,
  choir,
  concert,
  dayEntry,
  dyffryn,
  menterIaith,
} from '../testing';
import { ActivityQueries } from './activities/activities.queries';
import { GroupQueries } from './groups/groups.queries';
import { OfferQueries } from './offers/offers.queries';
import { OrganisationQueries } from './organisations/organisations.queries';
import { LARGEST_PAGE, PlaceGone, USUAL_PAGE } from './paging/page';
import { TimebankQueries } from './timebanks/timebanks.queries';
import { VenueQueries } from './venues/venues.queries';

const inAber = { timebankId: aberTimebank };
const bothWays = (name: string) => ({ cy: name, en: name });

describeOnEachDatabase('what a timebank has', (database) => {
  let community: ViewedCommunity;
  beforeAll(async () => {
    community = await ViewedCommunity.in(database);
    await community.start();
    await community.happened(
      aTimebank(),
      aTimebank({}, { ...inAber, name: bothWays('Aber') }),
      anOrganisation(),
      anOrganisation({ organisationId: 'cyngor', name: { cy: 'Cyngor', en: 'Zonal Council' } }),
      aGroup({ organisationId: menterIaith, category: 'Celfyddydau' }),
      aGroup({ groupId: 'walkers', name: { cy: 'Cerddwyr', en: 'Walkers' } }),
      aGroup({ ...inAber, groupId: 'walkers', name: bothWays('Aber walkers') }),
      anActivity({ groupId: choir }),
      anActivity({ activityId: 'rehearsal', title: { cy: 'Ymarfer', en: 'Rehearsal' }, from: '2025-11-01' }),
      activityCancelled({ timebankId: dyffryn, activityId: concert, reason: 'Eira' }),
      aVenue(),
      aVenue({ venueId: 'theatre', name: bothWays('Theatr'), place: bothWays('Aber') }),
      anOffer(),
      anOffer({ offerId: 'play', venueId: 'theatre', title: { cy: 'Drama', en: 'Play' } }),
      offerWithdrawn({ timebankId: dyffryn, offerId: 'play', venueId: 'theatre' }),
      policyChanged({
        ...inAber,
        policy: { ...DEFAULT_POLICY, capMinutes: 600 },
        changed: ['capMinutes'],
        reason: 'Agreed',
      }),
    );
  });
  afterAll(() => community.close());

  it('timebanks: all of them, or one with its policy', async () => {
    const timebanks = new TimebankQueries(community.views);
    expect((await timebanks.list()).items.map(({ name }) => name.cy)).toEqual(['Aber', 'Banc Amser Dyffryn']);
    expect(await timebanks.byId(aberTimebank)).toMatchObject({ numberPrefix: 'DYF', policy: { capMinutes: 600 } });
    expect(await timebanks.exists(dyffryn)).toBe(true);
    expect(await timebanks.exists('nowhere')).toBe(false);
  });

  it('organisations, in the order of the language they are read in', async () => {
    const organisations = new OrganisationQueries(community.views);
    const inOrder = async (language?: 'cy' | 'en') =>
      (await organisations.list(dyffryn, { language })).items.map(({ organisationId }) => organisationId);
    expect(await inOrder()).toEqual(['cyngor', menterIaith]);
    expect(await inOrder('en')).toEqual([menterIaith, 'cyngor']);
    expect(await organisations.byId(dyffryn, 'cyngor')).toEqual({
      organisationId: 'cyngor',
      name: { cy: 'Cyngor', en: 'Zonal Council' },
      ...{ closedOn: null, reasonClosed: null },
      revision: 3,
    });
    expect(await organisations.exists(dyffryn, menterIaith)).toBe(true);
    expect(await organisations.exists(aberTimebank, menterIaith)).toBe(false);
  });

  it('groups, all or an organisation’s or a category’s', async () => {
    const groups = new GroupQueries(community.views);
    const ids = async (asked: Parameters<GroupQueries['list']>[1]) =>
      (await groups.list(dyffryn, asked)).items.map(({ groupId }) => groupId);
    expect(await ids({})).toEqual(['walkers', choir]);
    expect(await ids({ organisationId: menterIaith })).toEqual([choir]);
    expect(await ids({ category: 'Celfyddydau', organisationId: 'cyngor' })).toEqual([]);
    expect(await groups.byId(aberTimebank, 'walkers')).toMatchObject({ name: bothWays('Aber walkers'), meets: null });
    expect(await groups.exists(dyffryn, choir)).toBe(true);
    expect(await groups.exists(aberTimebank, choir)).toBe(false);
  });

  it('activities by day, cancelled ones with the reason', async () => {
    const activities = new ActivityQueries(community.views);
    const ids = async (asked: Parameters<ActivityQueries['list']>[1]) =>
      (await activities.list(dyffryn, asked)).items.map(({ activityId }) => activityId);
    expect(await ids({})).toEqual(['rehearsal', concert]);
    expect(await ids({ status: 'scheduled' })).toEqual(['rehearsal']);
    expect(await ids({ groupId: choir })).toEqual([concert]);
    expect(await activities.byId(dyffryn, concert)).toMatchObject({ status: 'cancelled', reasonCancelled: 'Eira' });
    expect(await activities.exists(dyffryn, 'rehearsal')).toBe(true);
    expect(await activities.exists(aberTimebank, 'rehearsal')).toBe(false);
  });

  it('venues', async () => {
    const venues = new VenueQueries(community.views);
    expect((await venues.list(dyffryn)).items.map(({ venueId }) => venueId)).toEqual(['theatre', castle]);
    expect(await venues.byId(dyffryn, 'theatre')).toMatchObject({ name: bothWays('Theatr'), place: bothWays('Aber') });
    expect(await venues.exists(dyffryn, castle)).toBe(true);
    expect(await venues.exists(aberTimebank, castle)).toBe(false);
  });

  it('offers with their venue and price, all or those that can be had', async () => {
    const offers = new OfferQueries(community.views);
    const ids = async (asked: Parameters<OfferQueries['list']>[1]) =>
      (await offers.list(dyffryn, asked)).items.map(({ offerId }) => offerId);
    expect(await ids({})).toEqual(['play', dayEntry]);
    expect(await ids({ status: 'published' })).toEqual([dayEntry]);
    expect(await ids({ venueId: 'theatre' })).toEqual(['play']);
    expect(await offers.byId(dyffryn, dayEntry)).toEqual({
      offerId: dayEntry,
      title: { cy: 'Mynediad am y dydd', en: 'Day entry' },
      venueId: castle,
      venueName: { cy: 'Y Castell', en: 'The Castle' },
      venueClosedOn: null,
      minutesPerAdult: 60,
      minutesPerUnder16: 30,
      limits: null,
      restrictions: null,
      status: 'published',
      revision: 12,
    });
    expect(await offers.byId(aberTimebank, dayEntry)).toBeUndefined();
  });

  it('what is open, what has closed, or all; and no offer of a venue that has closed among those that can be had', async () => {
    const { views } = community;
    const aberystwyth = { timebankId: 'aberystwyth' };
    const on = '2025-09-01';
    await community.happened(
      aTimebank({}, aberystwyth),
      ...[aVenue(aberystwyth), aVenue({ ...aberystwyth, venueId: 'pool', name: bothWays('Pwll') })],
      ...[anOffer(aberystwyth), anOffer({ ...aberystwyth, venueId: 'pool', offerId: 'swim' })],
      venueClosed({ ...aberystwyth, venueId: castle, on, reason: 'ended' }),
    );
    const venues = async (status?: 'open' | 'closed') =>
      (await new VenueQueries(views).list('aberystwyth', { status })).items.map(({ venueId }) => venueId);
    expect([await venues('open'), await venues('closed'), await venues()]).toEqual([
      ['pool'],
      [castle],
      ['pool', castle],
    ]);
    const offers = async (status?: 'published') =>
      (await new OfferQueries(views).list('aberystwyth', { status })).items.map(({ offerId }) => offerId).sort();
    expect(await offers('published')).toEqual(['swim']);
    expect(await offers()).toEqual([dayEntry, 'swim'].sort());
    expect(await new OfferQueries(views).byId('aberystwyth', dayEntry)).toMatchObject({ venueClosedOn: on });
  });

  it('every list comes in pages', async () => {
    const { views } = community;
    const lists = [
      (asked: object) => new TimebankQueries(views).list(asked),
      (asked: object) => new OrganisationQueries(views).list(dyffryn, asked),
      (asked: object) => new GroupQueries(views).list(dyffryn, asked),
      (asked: object) => new ActivityQueries(views).list(dyffryn, asked),
      (asked: object) => new VenueQueries(views).list(dyffryn, asked),
      (asked: object) => new OfferQueries(views).list(dyffryn, asked),
    ];
    for (const list of lists) {
      const all = await list({});
      const one = [];
      for (let after: string | undefined; one.length === 0 || after !== undefined;) {
        const { items, next } = await list({ limit: 1, ...(after !== undefined && { after }) });
        one.push(items);
        after = next ?? undefined;
      }
      expect(one).toEqual(all.items.map((item) => [item]));
      expect([all.items.length > 1, all.next]).toEqual([true, null]);
      await expect(list({ after: 'nowhere' })).rejects.toThrow(PlaceGone);
    }
  });

  it('a page is never larger than the largest, nor smaller than one', async () => {
    const many = Array.from({ length: LARGEST_PAGE + 1 }, (_, index) =>
      aVenue({ ...inAber, venueId: `v${index}`, name: bothWays(`Venue ${index}`) }),
    );
    await community.happened(...many);
    const venues = new VenueQueries(community.views);
    const sizeOf = async (limit?: number) => (await venues.list(aberTimebank, { limit })).items.length;
    expect(await sizeOf()).toBe(USUAL_PAGE);
    expect(await sizeOf(1_000_000)).toBe(LARGEST_PAGE);
    expect(await sizeOf(0)).toBe(1);
  });
});

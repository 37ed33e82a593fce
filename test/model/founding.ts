import { derivedId } from '@awr/kernel';
import { AgreementPaper } from './agreement-paper';
import type { AwrInProcess } from './awr-in-process';
import { peopleOf } from './cast';
import { AT_FIRST, limitsOf, termsOf } from './policy';
import { type Member, type Offer, type Place, type Surroundings, Town } from './town';

const JOINED_ON = '2025-01-01';
const REGULARS = ['CWM0001', 'CWM0002', 'CWM0003', 'CWM0004', 'CWM0005', 'CWM0006', 'CWM0007'];

/** Founds a timebank over the API, and the same on paper, with everybody who is going to ask. */
export async function foundTown(awr: AwrInProcess, seed: number, elsewhere: Town | undefined): Promise<Town> {
  const name = { en: `Cwm ${seed}`, cy: `Cwm ${seed}` };
  const founded = await awr.must('POST', '/api/v1/timebanks', { name, numberPrefix: 'CWM', policy: AT_FIRST });
  const town = new Town(await surroundings(awr, String(founded['id'])), AT_FIRST);
  const limits = limitsOf(AT_FIRST);
  town.does({ type: 'OpenLedger', limits, policyRevision: 0, terms: termsOf(AT_FIRST) });
  for (const venue of town.place.venues) town.does({ type: 'OpenAccount', accountId: `venue:${venue}` });
  for (const number of REGULARS) await join(awr, town, number);
  if (elsewhere) {
    const agreementId = derivedId('agreement', ...[town.id, elsewhere.id].sort());
    town.agreement = new AgreementPaper(agreementId, [town, elsewhere]);
    town.people.push(...(await peopleOf(awr, town, elsewhere)));
  } else await haveEarned(awr, town);
  return town;
}

/** Everybody has some credits, where nobody records any later. */
async function haveEarned(awr: AwrInProcess, town: Town): Promise<void> {
  const on = '2025-09-01';
  for (const { number, account } of town.members) {
    await awr.must('POST', town.path('/hours'), { member: number, minutes: 600, on });
    town.does({ type: 'RecordHours', to: account, minutes: 600, on, today: on });
  }
}

async function join(awr: AwrInProcess, town: Town, number: string): Promise<void> {
  const details = { givenName: 'Nia', familyName: 'Owen', language: 'cy', contactBy: 'none', joinedOn: JOINED_ON };
  const { id } = await awr.must('POST', town.path('/members'), { number, ...details });
  const account: Member['account'] = `member:${String(id)}`;
  town.members.push({ number, id: String(id), account, joinedOn: JOINED_ON, isRegular: true, status: 'joined' });
  town.does({ type: 'OpenAccount', accountId: account });
}

/** Two organisations with a group each, one of which nobody hosts besides; two venues with their offers. */
async function surroundings(awr: AwrInProcess, id: string): Promise<Surroundings> {
  const make = async (what: string, body: object): Promise<string> =>
    String((await awr.must('POST', `/api/v1/timebanks/${id}/${what}`, body))['id']);
  const named = (name: string) => ({ name: { en: name } });
  const organisations = [await make('organisations', named('Menter')), await make('organisations', named('Eglwys'))];
  const group = async (name: string, about: object): Promise<Place> => ({
    id: await make('groups', { ...named(name), ...about }),
    ...about,
  });
  const groups = [
    await group('Côr', { organisationId: organisations[0]!, category: 'music' }),
    await group('Gardd', { organisationId: organisations[1]! }),
    await group('Sgwrs', {}),
  ];
  const activities: Place[] = [];
  for (const { id: groupId, organisationId, category } of groups) {
    const activity = { title: { en: 'Bore Sadwrn' }, groupId, from: '2025-09-01', until: '2026-03-31' };
    const hosted = { ...(organisationId && { organisationId }), ...(category && { category }) };
    activities.push({ id: await make('activities', activity), groupId, ...hosted });
  }
  await awr.must('POST', `/api/v1/timebanks/${id}/activities/${activities[2]!.id}/cancellation`, { reason: 'Glaw' });
  activities[2] = { ...activities[2]!, isCancelled: true };
  const venues = [await make('venues', named('Sinema')), await make('venues', named('Pwll'))];
  const offers: Offer[] = [];
  for (const [venueId, minutesPerAdult, minutesPerUnder16] of [
    [venues[0]!, 45, 20],
    [venues[1]!, 30, 0],
    [venues[1]!, 60, 60],
  ] as const) {
    const price = { minutesPerAdult, minutesPerUnder16 };
    const offer = await make('offers', { venueId, title: { en: `Ffilm ${offers.length}` }, ...price });
    offers.push({ id: offer, venueId, ...price, isWithdrawn: offers.length === 2 });
  }
  await awr.must('POST', `/api/v1/timebanks/${id}/offers/${offers[2]!.id}/withdrawal`, {});
  return { id, organisations, groups, activities, venues, offers };
}

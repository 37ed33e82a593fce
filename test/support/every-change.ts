import { newId } from '@awr/kernel';
import { A_DAY, done, TimebankOverHttp } from './timebank-over-http';

/** A request that a client may have to send again. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly key: string;
  readonly headers?: Record<string, string>;
  /** The same request with other content, which is refused; none where there is no content to be another. */
  readonly other?: object;
}

const A_MONTH_BEFORE = new Date(Date.parse(A_DAY) - 31 * 86_400_000).toISOString().slice(0, 10);

/** A request of every kind, each of which succeeds once, in this order. */
export async function everyChange(timebank: TimebankOverHttp): Promise<Request[]> {
  const offerId = await timebank.offer();
  const venueId = String((await timebank.get(`/offers/${offerId}`)).body['venueId']);
  const ids: Record<string, string> = {};
  for (const last of '123456789') ids[last] = await timebank.join(`CWM000${last}`);
  for (const minutes of [600, 60]) await timebank.hours('CWM0001', minutes);
  const activityId = await timebank.make('/activities', { title: { en: 'Planting' }, from: A_DAY });
  const organisationId = await timebank.make('/organisations', { name: { en: 'Menter' } });
  const groupId = await timebank.make('/groups', { name: { en: 'Choir' } });
  const tagOf = async (path: string) => (await timebank.get(path)).headers.get('etag')!;
  const etag = await tagOf('/members/CWM0002');
  await done(timebank.spend('CWM0001', offerId));
  await done(timebank.post('/members/CWM0008/leaving', { reason: 'moved' }));
  for (let claims = 0; claims < 4; claims += 1) {
    await done(timebank.post('/claims', { member: 'CWM0001', minutes: 15, on: A_DAY }));
  }
  const helping = { lines: [{ helper: 'CWM0004', helped: 'CWM0001', minutes: 5 }], on: A_DAY };
  for (let exchanges = 0; exchanges < 3; exchanges += 1) await done(timebank.post('/exchanges', helping));
  const booking = { member: 'CWM0001', offerId, adults: 1, under16s: 0, forMinutes: 60 };
  const held = async () => String((await done(timebank.post('/holds', booking))).body['holdId']);
  const holds = [await held(), await held()];
  const wanted = { kind: 'request', member: 'CWM0001', category: 'shopping' };
  const help = [await timebank.make('/help', wanted), await timebank.make('/help', wanted)];
  const helpTag = await tagOf(`/help/${help[0]}`);
  const changed = async (path: string, body: object, otherwise: object): Promise<Request> => {
    return { ...patch(path, body, otherwise), headers: { 'if-match': await tagOf(path) } };
  };
  const places = [
    `/organisations/${await timebank.make('/organisations', { name: { en: 'Ending' } })}`,
    `/groups/${await timebank.make('/groups', { name: { en: 'Ending' } })}`,
    `/venues/${await timebank.make('/venues', { name: { en: 'Ending' } })}`,
  ];
  const name = { name: { en: 'Renamed' } };
  const title = { title: { en: 'Renamed' } };
  const other = { name: { en: 'Otherwise' }, title: { en: 'Otherwise' } };
  const renamings = [
    await changed('', name, { name: other.name }),
    await changed(`/organisations/${organisationId}`, name, { name: other.name }),
    await changed(`/groups/${groupId}`, { ...name, category: 'music' }, { category: 'art' }),
    await changed(`/activities/${activityId}`, title, { title: other.title }),
    await changed(`/venues/${venueId}`, name, { name: other.name }),
    await changed(`/offers/${offerId}`, { limits: { en: 'Twice' } }, { limits: { en: 'Once' } }),
  ];
  const lines = [{ member: 'CWM0002', minutes: 30 }];
  const register = (await done(timebank.post('/registers', { on: A_DAY, lines }))).body.items as unknown as object[];
  const batchId = String((register[0] as { batchId: string }).batchId);
  const terms = { transferMinutes: 60, owesMinutes: 60, owedMinutes: 60 };
  const [bro, aber] = [
    await TimebankOverHttp.found(timebank.awr, { prefix: 'BRO' }),
    await TimebankOverHttp.found(timebank.awr, { prefix: 'ABE' }),
  ];
  const agreement = await bro.make('/agreements', { withTimebankId: timebank.id, ...terms });
  const newMember = { number: 'CWM0099', givenName: 'Gwen', language: 'cy', contactBy: 'none' };
  const limits = { creditLimitMinutes: 30, softCreditLimitMinutes: null, capMinutes: null, softCapMinutes: null };
  const account = `/accounts/member:${ids['6']}`;
  return [
    patch('/policy', { changes: { retireSpentCredits: true }, reason: 'A decision' }, { reason: 'Another' }),
    post('/contact', { phone: '01654 700000' }, { phone: '01654 700001' }),
    {
      ...patch('/members/CWM0002', { phone: '01234' }, { phone: '5678' }),
      headers: { 'if-match': etag },
    },
    ...renamings,
    ...places.map((place) => post(`${place}/closing`, { reason: 'ended' }, { reason: 'other' })),
    ...places.map((place) => post(`${place}/reopening`, { reason: 'began-again' }, { reason: 'other' })),
    post('/members', newMember, { givenName: 'Somebody' }),
    post('/organisations', { name: { en: 'Tŷ Ni' } }, { name: { en: 'Another' } }),
    post('/groups', { name: { en: 'Garden' } }, { name: { en: 'Another' } }),
    post('/activities', { title: { en: 'Picnic' }, from: A_DAY }, { title: { en: 'Another' } }),
    post(`/activities/${activityId}/cancellation`, { reason: 'Rain' }, { reason: 'Snow' }),
    post('/venues', { name: { en: 'Library' } }, { name: { en: 'Another' } }),
    post(
      '/offers',
      { venueId, title: { en: 'Tea' }, minutesPerAdult: 15, minutesPerUnder16: 0 },
      { title: { en: 'Coffee' } },
    ),
    post(`/organisations/${organisationId}/budget`, { minutes: 60, from: A_DAY, until: A_DAY }, { minutes: 61 }),
    post('/hours', { member: 'CWM0001', minutes: 90, on: A_DAY, note: 'Diolch' }, { minutes: 11 }),
    post('/registers', { on: A_DAY, lines: [...lines, { member: 'CWM0003', minutes: 45 }] }, { category: 'other' }),
    post('/gifts', { from: 'CWM0001', to: 'pot', minutes: 10, on: A_DAY }, { minutes: 11 }),
    post('/grants', { member: 'CWM0001', minutes: 5, reason: 'thanks', on: A_DAY }, { minutes: 6 }),
    post('/retirements', { venueId }, { minutes: 1 }),
    post('/spends', { member: 'CWM0001', offerId, adults: 1, under16s: 2, on: A_DAY }, { adults: 2 }),
    post('/holds', booking, { forMinutes: 61 }),
    post(`/holds/${holds[0]}/settlement`, { minutes: 30, on: A_DAY }, { minutes: 31 }),
    post(`/holds/${holds[1]}/release`),
    post(`/offers/${offerId}/withdrawal`),
    post('/claims', { member: 'CWM0001', minutes: 20, on: A_DAY }, { minutes: 21 }),
    post('/claims/c-000001/confirmation'),
    post('/claims/confirmations', { claims: ['c-000002'] }, { claims: ['c-000003'] }),
    post('/claims/c-000003/decline', { reason: 'other' }, { reason: 'wrong-date' }),
    post('/claims/c-000004/withdrawal'),
    post('/exchanges', { ...helping, note: 'Diolch' }, { note: 'Eto' }),
    post('/exchanges/x-000001/agreement', { members: ['CWM0001', 'CWM0004'], how: 'phone' }, { how: 'letter' }),
    post('/exchanges/x-000002/decline', { member: 'CWM0004', how: 'phone', reason: 'other' }, { how: 'letter' }),
    post('/exchanges/x-000003/withdrawal'),
    post('/help', { ...wanted, words: 'Siopa' }, { words: 'Arall' }),
    { ...patch(`/help/${help[0]}`, { area: 'CF10' }, { area: 'SY20' }), headers: { 'if-match': helpTag } },
    post(`/help/${help[0]}/withdrawal`),
    post(`/help/${help[1]}/closing`, { reason: 'fulfilled' }, { reason: 'other' }),
    post('/entries/e-000002/notes', { note: 'Ffoniodd' }, { note: 'Eto' }),
    post('/entries/e-000001/disputes', { why: 'Nid fi' }, { why: 'Arall' }),
    post('/entries/e-000001/disputes/resolution', { upheld: true }, { upheld: false }),
    post('/entries/e-000001/correction', { reason: 'wrong-amount', minutes: 590 }, { minutes: 580 }),
    post('/entries/e-000002/reversal', { reason: 'recorded-twice' }, { reason: 'other' }),
    post(`/batches/${batchId}/reversal`, { reason: 'recorded-twice' }, { reason: 'other' }),
    post(`${account}/limits`, { ...limits, reason: 'Agreed' }, { reason: 'Again' }),
    post(`${account}/lock`, { reason: 'other' }, { reason: 'dispute' }),
    post(`${account}/unlock`, { note: 'Over' }, { note: 'Again' }),
    post('/members/CWM0005/leaving', { reason: 'moved' }, { reason: 'other' }),
    post('/members/CWM0008/return', {}),
    post('/members/CWM0007/merge', { into: 'CWM0001' }, { into: 'CWM0002' }),
    post('/members/CWM0003/erasure'),
    post('/agreements', { withTimebankId: aber.id, ...terms }, { owesMinutes: 61 }),
    post(`/agreements/${agreement}/acceptance`, { proposal: 1 }, { proposal: 2 }),
    post('/transfers', { from: 'CWM0001', toTimebankId: bro.id, toNumber: 'BRO0404', minutes: 5 }, { minutes: 6 }),
    post(`/agreements/${agreement}/suspension`, { reason: 'A holiday' }, { reason: 'Another' }),
    post(`/agreements/${agreement}/resumption`),
    post(`/agreements/${agreement}/end`, { reason: 'Enough' }, { reason: 'Another' }),
    post('/periods', { until: A_MONTH_BEFORE }, { until: A_DAY }),
    post('/periods/p-0001/reopening', { reason: 'A sheet was found' }, { reason: 'Another' }),
  ];

  function post(path: string, body?: object, otherwise?: object): Request {
    return ask('POST', path, body, otherwise);
  }
  function patch(path: string, body: object, otherwise: object): Request {
    return ask('PATCH', path, body, otherwise);
  }
  function ask(method: string, path: string, body?: object, otherwise?: object): Request {
    return {
      method,
      path,
      key: newId(),
      ...(body && { body }),
      ...(otherwise && { other: { ...body, ...otherwise } }),
    };
  }
}

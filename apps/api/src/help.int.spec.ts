import { SmallTimebank } from './testing/small-timebank';

describe('help that is offered and asked for', () => {
  let timebank: SmallTimebank;
  let api: SmallTimebank['api'];
  let [tokens, ids]: [SmallTimebank['tokens'], SmallTimebank['ids']] = [{}, {}];
  const at = (path: string) => timebank.at(path);
  const ask = (as: string, path: string, body?: object) => timebank.ask(as, path, body);
  const done = (as: string, path: string, body?: object) => timebank.done(as, path, body);
  const read = (as: string, path: string) => timebank.read(as, path);
  const post = async (as: string, body: object) => String((await done(as, '/help', body))['id']);

  beforeAll(async () => {
    timebank = await SmallTimebank.found({ creditLimitMinutes: 600 });
    ({ api, tokens, ids } = timebank);
    for (const [number, name] of Object.entries({ T1: 'nia', T2: 'owain', T4: 'dilys' }))
      await timebank.join(number, name);
    await timebank.join('T3', 'carys', 'en');
    const shopping = { kind: 'offer', category: 'siopa' };
    ids['offerOwain'] = await post('owain', { ...shopping, area: 'CF10', availability: ['tue-am', 'wed-am'] });
    ids['offerCarys'] = await post('carys', { ...shopping, area: 'SY20' });
    ids['offerDilys'] = await post('broker', { ...shopping, member: 'T4', category: 'Siopa', until: '2100-01-01' });
    ids['other'] = await post('carys', { kind: 'offer', category: 'Garddio' });
    // Owain has given much lately.
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await done('broker', '/hours', { member: 'T2', minutes: 600, on: yesterday });
    ids['request'] = await post('nia', {
      ...{ kind: 'request', category: 'Siopa ', area: 'CF10', availability: ['tue-am', 'fri-eve'], minutes: 120 },
      words: 'Mae’r siop yn bell',
    });
  });
  afterAll(() => timebank.stop());

  it('is shown to members as on a notice board', async () => {
    const { items } = (await read('carys', '/help?kind=request&status=open')) as unknown as { items: object[] };
    expect(items).toMatchObject([
      {
        ...{
          id: ids['request'],
          memberId: ids['nia'],
          words: 'Mae’r siop yn bell',
          languages: ['cy'],
          category: 'Siopa',
        },
        ...{ availability: ['tue-am', 'fri-eve'], fulfilled: 'none', exchangedMinutes: 0 },
      },
    ]);
    const offers = (await read('nia', '/help?category=SIOPA&kind=offer'))['items'] as { id: string }[];
    expect(offers.map(({ id }) => id)).toEqual([ids['offerDilys'], ids['offerCarys'], ids['offerOwain']]);
    expect(await read('nia', `/help/${ids['offerOwain']}`)).toMatchObject({ area: 'CF10', kind: 'offer' });
  });

  it('suggests to the broker who suits, and says why', async () => {
    const { items } = (await read('broker', `/help/${ids['request']}/matches`)) as unknown as {
      items: { help: { id: string }; score: number; reasons: { code: string; says: object }[]; together?: string[] }[];
    };
    expect(
      items.map(({ help, score, reasons, together }) => [help.id, score, reasons.map(({ code }) => code), together]),
    ).toEqual([
      [ids['offerOwain'], 9, ['same-area', 'free-together', 'same-language'], ['tue-am']],
      [ids['offerDilys'], 4, ['same-language', 'gave-little-lately'], undefined],
      [ids['offerCarys'], 2, ['gave-little-lately'], undefined],
    ]);
    expect(items[1]?.reasons[1]?.says).toEqual({
      cy: 'Heb roi llawer o amser yn ddiweddar',
      en: 'Has not given much time lately',
    });
    expect(await read('broker', `/help/${ids['offerOwain']}/matches`)).toMatchObject({
      items: [{ help: { id: ids['request'] } }],
    });
    expect((await api.get(at(`/help/${ids['request']}/matches`), { token: tokens['nia'] })).status).toBe(403);
  });

  it('is fulfilled by exchanges, in part and then wholly, and not by what is reversed', async () => {
    const helped = (minutes: number) => ({
      lines: [{ helper: 'T2', helped: 'T1', minutes }],
      ...{ on: '2025-09-13', helpId: ids['request'] },
    });
    const fulfilled = async () => (await read('broker', `/help/${ids['request']}`))['fulfilled'];
    await done('owain', '/exchanges', helped(60));
    expect(await fulfilled()).toBe('none');
    await done('nia', '/exchanges/x-000001/agreement', { how: 'online' });
    expect(await fulfilled()).toBe('partly');
    const agreed = [{ how: 'phone', members: ['T1', 'T2'] }];
    const { entries } = (await done('broker', '/exchanges', { ...helped(60), agreed })) as unknown as {
      entries: { entryId: string }[];
    };
    expect(await fulfilled()).toBe('fully');
    await done('broker', `/entries/${entries[0]?.entryId}/reversal`, { reason: 'did-not-happen' });
    expect(await read('broker', `/help/${ids['request']}`)).toMatchObject({
      fulfilled: 'partly',
      exchangedMinutes: 60,
    });
    expect((await ask('owain', '/exchanges', { ...helped(5), helpId: ids['nia'] })).body).toMatchObject({
      code: 'unknown-help',
    });
  });

  it('is withdrawn by its member and closed by the broker, and then no longer suggested', async () => {
    expect((await ask('nia', `/help/${ids['offerDilys']}/withdrawal`)).status).toBe(403);
    expect(await done('dilys', `/help/${ids['offerDilys']}/withdrawal`)).toMatchObject({ status: 'withdrawn' });
    const closing = { reason: 'out-of-date' };
    expect(await done('broker', `/help/${ids['offerCarys']}/closing`, closing)).toMatchObject({ status: 'closed' });
    expect((await ask('broker', `/help/${ids['offerCarys']}/withdrawal`)).body).toMatchObject({ code: 'help-closed' });
    expect((await read('broker', `/help/${ids['request']}/matches`))['items']).toHaveLength(1);
    expect(await read('broker', '/help?member=T3&status=closed')).toMatchObject({ items: [{ reason: 'out-of-date' }] });
  });

  it('is posted by members only, and only for themselves', async () => {
    const offer = { kind: 'offer', category: 'Siopa' };
    expect((await ask('nia', '/help', { ...offer, member: 'T2' })).status).toBe(403);
    expect((await ask('broker', '/help', { ...offer, member: 'T99' })).body).toMatchObject({ code: 'unknown-member' });
    expect((await ask('broker', '/help', { ...offer, member: 'T1', area: 'Stryd Fawr' })).body).toMatchObject({
      code: 'area-unusable',
    });
  });

  it('forgets the words of whoever is erased, and suggests them no more', async () => {
    await done('broker', '/members/T1/erasure');
    expect(await read('broker', `/help/${ids['request']}`)).not.toHaveProperty('words');
    expect((await read('broker', `/help/${ids['offerOwain']}/matches`))['items']).toEqual([]);
  });

  it('is changed by whose it is, or the broker, who have seen it as it is', async () => {
    const id = await post('carys', { kind: 'offer', category: 'siopa', area: 'SY20' });
    const path = `/help/${id}`;
    await read('carys', path);
    const seen = await api.get(at(path), { token: tokens['carys'] });
    const etag = seen.headers.get('etag') ?? '';
    const change = (as: string, changes: object, headers: Record<string, string> = { 'if-match': etag }) =>
      api.ask('PATCH', at(path), changes, { token: tokens[as], headers });
    expect((await change('owain', { area: 'CF10' })).status).toBe(403);
    expect((await change('carys', { area: 'CF10' }, {})).body).toMatchObject({ code: 'precondition-required' });
    const changed = await change('carys', { area: 'CF10', availability: ['mon-am'], words: 'With a car' });
    expect(changed).toMatchObject({ status: 200, body: { id, status: 'open' } });
    expect((await change('broker', { area: null })).body).toMatchObject({ code: 'precondition-failed' });
    const headers = { 'awr-after': changed.headers.get('awr-position') ?? '' };
    const shown = await api.get(at(path), { token: tokens['owain'], headers });
    expect(shown.body).toMatchObject({
      area: 'CF10',
      availability: ['mon-am'],
      words: 'With a car',
      category: 'siopa',
    });
    expect(shown.body).toHaveProperty('changedOn');
    expect(shown.headers.get('etag')).toBe(changed.headers.get('etag'));
    const now = { 'if-match': changed.headers.get('etag') ?? '' };
    expect((await change('broker', { words: 'With a car', area: 'CF10' }, now)).status).toBe(200);
    const none = await change('broker', { minutes: 0, availability: [], until: 'soon' }, now);
    expect((none.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      ...['/availability', '/minutes', '/until'],
    ]);
  });
});

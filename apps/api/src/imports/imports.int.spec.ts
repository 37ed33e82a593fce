import { startedApi, type StartedForTest } from '../testing/started-api';

const MEMBERS = 'Membership number,First name,Surname,Language\nT2M 0001,Nia,Owen,cy\nT2M 0002,Owain,Rees,en\n';
const HOURS = 'Rhif aelodaeth;Dyddiad;Oriau\nt2m0001;13/09/2025;1,5\nT2M-0002;2025-09-14;2 hours\n';
const BAD = 'Member,Date,Hours\nT2M0001,31/02/2025,1\nT2M0099,13/09/2025,1\n';

const file = (name: string, text: string) => ({ name, content: Buffer.from(text).toString('base64') });

describe('importing spreadsheets over HTTP', () => {
  let api: StartedForTest;
  let imports: string;
  beforeAll(async () => {
    api = await startedApi();
    const timebank = await api.post('/api/v1/timebanks', { name: { en: 'Valley' }, numberPrefix: 'T2M' });
    imports = `/api/v1/timebanks/${String(timebank.body['id'])}/imports`;
  });
  afterAll(() => api.stop());

  const take = (files: object[], options: object = {}, headers: Record<string, string> = {}) =>
    api.post(imports, { files, ...options }, { headers });
  const sheets = [file('members.csv', MEMBERS), file('hours.csv', HOURS)];

  it('tells what it would do, does it, and changes nothing the second time', async () => {
    const planned = await take(sheets, { dryRun: true });
    expect(planned.body).toMatchObject({ outcome: 'would-write', totals: { members: 2, earnedMinutes: 210 } });
    const written = await take(sheets);
    expect(written.body).toMatchObject({ outcome: 'written', totals: { members: 2, earnedMinutes: 210 } });
    const after = { headers: { 'awr-after': written.headers.get('awr-position') ?? '' } };
    const totals = imports.replace('imports', 'reports/totals');
    expect((await api.get(totals, after)).body).toMatchObject({ earnedMinutes: 210, entries: 2 });
    const again = await take(sheets);
    expect(again.body).toMatchObject({ outcome: 'written', goesIn: { members: 0, hours: 0 } });
    expect((await api.get(totals)).body).toMatchObject({ earnedMinutes: 210, entries: 2 });
  });

  it('tells how far it has come to whoever asks for JSON lines', async () => {
    const answer = await take(sheets, { dryRun: true }, { accept: 'application/x-ndjson' });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = String(answer.body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ progress: { stage: 'reading' } });
    expect(lines.at(-1)).toMatchObject({ result: { outcome: 'would-write' } });
  });

  it('says of each bad row where it is and what is wrong, and gives the bad rows back to mend', async () => {
    const refused = await take([file('bad.csv', BAD)]);
    expect(refused.status).toBe(200);
    expect(refused.body).toMatchObject({
      outcome: 'refused',
      refused: [
        { file: 'bad.csv', line: 2, code: 'date', value: '31/02/2025' },
        { file: 'bad.csv', line: 3, code: 'member', value: 'T2M0099' },
      ],
    });
    const skipped = await take([file('bad.csv', BAD)], { skipBadRows: true });
    const [mend] = skipped.body['badRowFiles'] as { content: string }[];
    expect(Buffer.from(mend?.content ?? '', 'base64').toString()).toContain('31/02/2025');
  });

  it('changes members only where that is asked, and tells what it was and what it becomes', async () => {
    const corrected = file(
      'members.csv',
      MEMBERS.replace('Language', 'Phone,Language').replace(',cy', ',01970 123456,cy').replace(',en', ',,en'),
    );
    const told = await take([corrected]);
    const fields = [{ field: 'phone', column: 'Phone', from: '', to: '01970 123456' }];
    const change = { file: 'members.csv', line: 2, number: 'T2M0001', fields };
    expect(told.body).toMatchObject({ outcome: 'written', update: false, changes: [change] });
    const changed = await take([corrected], { update: true });
    expect(changed.body).toMatchObject({ outcome: 'written', update: true, changes: [change] });
    const after = { headers: { 'awr-after': changed.headers.get('awr-position') ?? '' } };
    const nia = imports.replace('imports', 'members/T2M0001');
    expect((await api.get(nia, after)).body).toMatchObject({ givenName: 'Nia', phone: '01970 123456' });
    expect((await take([corrected], { update: true })).body).toMatchObject({ changes: [] });
  });

  it('takes in larger bodies than others, and only what is base64', async () => {
    const large = file('large.csv', `${MEMBERS}${'\n'.repeat(2 * 1024 * 1024)}`);
    expect((await take([large], { dryRun: true })).status).toBe(200);
    const wrong = await take([{ name: 'a.csv', content: 'nid base64!' }]);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/files/0/content', code: 'not-base64' }] });
    expect((await take([])).body).toMatchObject({ errors: [{ pointer: '/files', code: 'too-few' }] });
  });
});

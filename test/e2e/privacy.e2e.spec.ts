import { join } from 'node:path';
import { EventStream } from '../support/event-stream';
import { headOfLog } from '../support/log-head';
import { awr, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { A_DAY, done, sum, TimebankOverHttp } from '../support/timebank-over-http';
import { filesHolding, wordsIn } from '../support/traces';

/** Everything personal about one member, in words that stand nowhere else. */
const GWEN = {
  number: 'CWM0001',
  givenName: 'Gwenhwyfâr',
  familyName: 'Trahaearnzyx',
  email: 'gwenzyx@example.org',
  phone: '07700900917',
  address: 'Brynzyxlas\nLlanzyx',
  notes: 'Cadairzyxolwyn',
  birthday: '--02-29',
};
const SAID = [
  'Diolchzyx am y blodau',
  'Llongyfarzyxiadau',
  'Cofzyxnodion',
  'Gwallzyx',
  'Merzyxched y Wawr',
  'Awrzyxffrwd',
  'Hawlzyxiad',
  'Gwrthzyxodwyd',
  'Cyfnewzyxidiad',
  'Nidzyxcytuno',
  'Cymorzyxth',
];
const PERSONAL = [
  ...Object.values(GWEN)
    .slice(1)
    .flatMap((text) => text.split('\n')),
  ...SAID,
];
const [HOURS_NOTE, GIFT_NOTE, REGISTER_NOTE, REVERSAL_NOTE, RECORDER, SPEND_NOTE, ...AGREEING] = SAID;
const [CLAIM_NOTE, DECLINE_NOTE, EXCHANGE_NOTE, DECLINED_NOTE, HELP_WORDS] = AGREEING;

describe('what is personal', () => {
  let running: RunningAwr;
  let timebank: TimebankOverHttp;
  let gwen: string;
  let balancesBefore: ReadonlyMap<string, number>;
  const backup = join(aFolder(), 'backup');

  beforeAll(async () => {
    running = await RunningAwr.start({ AWR_LOG_LEVEL: 'trace' });
    timebank = await TimebankOverHttp.found(running);
    gwen = await timebank.join(GWEN.number, { ...GWEN, contactBy: 'email' });
    await timebank.join('CWM0002', { givenName: 'Owain' });
    const offerId = await timebank.offer(30);
    await done(timebank.hours(GWEN.number, 300, { note: HOURS_NOTE, recorderName: RECORDER }));
    await done(timebank.hours(GWEN.number, 7));
    await done(timebank.gift(GWEN.number, 'CWM0002', 20, { note: GIFT_NOTE }));
    const lines = [{ member: GWEN.number, minutes: 60, note: REGISTER_NOTE }];
    await done(timebank.post('/registers', { on: A_DAY, lines }));
    const spend = { member: GWEN.number, offerId, adults: 1, under16s: 0, on: A_DAY, note: SPEND_NOTE };
    await done(timebank.post('/spends', spend));
    await done(timebank.post('/entries/e-000002/reversal', { reason: 'other', note: REVERSAL_NOTE }));
    await done(timebank.post('/claims', { member: GWEN.number, minutes: 5, on: A_DAY, note: CLAIM_NOTE }));
    await done(timebank.post('/claims/c-000001/decline', { reason: 'other', note: DECLINE_NOTE }));
    const helped = [{ helper: 'CWM0002', helped: GWEN.number, minutes: 5 }];
    await done(timebank.post('/exchanges', { lines: helped, on: A_DAY, note: EXCHANGE_NOTE }));
    const declined = { member: GWEN.number, how: 'phone', reason: 'other', note: DECLINED_NOTE };
    await done(timebank.post('/exchanges/x-000001/decline', declined));
    const asking = { kind: 'request', member: GWEN.number, category: 'Siopa', words: HELP_WORDS };
    await done(timebank.post('/help', asking));
    const etag = (await timebank.get(`/members/${gwen}`)).headers.get('etag')!;
    const changed = { token: timebank.broker, body: { notes: `${GWEN.notes} eto` }, headers: { 'if-match': etag } };
    await done(running.ask('PATCH', timebank.at(`/members/${gwen}`), changed));
    await timebank.balances();
  });
  afterAll(() => running.remove());

  /** Requests with personal words in every place, of which none succeeds. */
  async function stumble(): Promise<void> {
    const word = encodeURIComponent(GWEN.familyName);
    await timebank.post('/members', { ...GWEN, language: 'cy', contactBy: GWEN.notes });
    await timebank.post('/members', { ...GWEN, language: 'cy', contactBy: 'none' });
    await timebank.post('/members', { number: GWEN.familyName.repeat(3), givenName: '', language: GWEN.email });
    await timebank.post('/hours', `{"member":"${GWEN.familyName}","note":"${GWEN.notes}`);
    await timebank.post('/gifts', { from: GWEN.familyName, to: GWEN.givenName, minutes: 5, note: SAID[0] });
    await timebank.post('/hours', { [GWEN.familyName]: GWEN.email });
    for (const path of [
      `/members/${word}`,
      `/members?search=${word}`,
      `/members?cursor=${word}`,
      `/${word}`,
      `/members?${word}=1`,
      `/members/%${word}`,
      `/accounts/${word}`,
    ]) {
      await timebank.get(path);
    }
    await timebank.get('/members', { headers: { 'awr-after': GWEN.familyName, 'if-none-match': GWEN.familyName } });
    await running.get(timebank.at('/members'), { token: GWEN.familyName });
  }

  it('is there for the broker, and sealed in the log, in the cache and in a backup', async () => {
    const { body } = await timebank.get(`/members/${gwen}`);
    expect(body).toMatchObject({ ...GWEN, notes: `${GWEN.notes} eto` });
    expect((await timebank.get('/entries/e-000001')).body).toMatchObject({ note: HOURS_NOTE, recorderName: RECORDER });
    const agreeing = await Promise.all(['/claims', '/exchanges', '/help'].map((path) => timebank.get(path)));
    expect(wordsIn(JSON.stringify(agreeing.map(({ body }) => body)), AGREEING)).toEqual(AGREEING);
    await awrJson(running.folder, 'backup', backup);
    expect(filesHolding(backup, PERSONAL)).toEqual({});
    // Views hold names in plain, for they are searched; entries' words stay sealed there too.
    expect(Object.keys(filesHolding(running.folder, PERSONAL)).filter((name) => !name.startsWith('views.db'))).toEqual(
      [],
    );
    expect(filesHolding(running.folder, SAID)).toEqual({});
  });

  it('is in no line that it logs, whatever goes wrong', async () => {
    await stumble();
    expect(running.output).toContain('answered');
    expect(wordsIn(running.output, PERSONAL)).toEqual([]);
    expect(running.output).not.toContain(timebank.broker.slice(-20));
  });

  it('is in no event that is told, no figure, no command line', async () => {
    const stream = await EventStream.open(running, timebank.at('/events'), { 'last-event-id': '0' });
    while (stream.lastId !== String(headOfLog(running.folder))) await stream.until(stream.events.length + 1);
    stream.leave();
    expect(wordsIn(JSON.stringify(stream.events), PERSONAL)).toEqual([]);
    for (const path of ['/metrics', '/health/ready', '/api/openapi.json', '/', '/api/docs']) {
      const { body, status } = await running.get(path);
      expect([path, status, wordsIn(JSON.stringify(body), PERSONAL)]).toEqual([path, 200, []]);
    }
    const { stdout } = await awr(running.folder, '--json', 'verify');
    expect(wordsIn(stdout, PERSONAL)).toEqual([]);
  });

  it('of somebody erased is gone from every answer, while the ledger stays as it was', async () => {
    balancesBefore = await timebank.balances();
    const statementBefore = await timebank.get(`/members/${gwen}/statement`);
    expect(wordsIn(JSON.stringify(statementBefore.body), SAID)).not.toEqual([]);
    await done(timebank.post(`/members/${gwen}/erasure`, undefined));
    for (const path of [
      `/members/${gwen}`,
      '/members',
      '/members?status=erased',
      '/entries',
      `/members/${gwen}/statement`,
      '/entries/e-000001',
      '/claims',
      '/exchanges',
      '/help',
      '/reports/work-list',
      '/exports/tables/members',
    ]) {
      const { body, status } = await timebank.get(path);
      expect([path, status, wordsIn(JSON.stringify(body), PERSONAL)]).toEqual([path, 200, []]);
    }
    for (const word of PERSONAL) {
      const { body } = await timebank.get(`/members?search=${encodeURIComponent(word)}`);
      expect([word, body.items]).toEqual([word, []]);
    }
    // Nobody is left who could have anything: what Gwen had is the pot's, by an entry, and the rest is as it was.
    const account = `member:${gwen}`;
    const rest = balancesBefore.get(account)!;
    balancesBefore = new Map([...balancesBefore, [account, 0], ['pot', balancesBefore.get('pot')! + rest]]);
    expect(await timebank.balances()).toEqual(balancesBefore);
    const statement = await timebank.get(`/members/${gwen}/statement`);
    const amounts = ({ body }: typeof statement) =>
      body.items.map(({ entryId, minutes, balance }) => [entryId, minutes, balance]);
    const [waived, ...lines] = amounts(statement);
    expect(waived?.slice(1)).toEqual([-rest, 0]);
    expect(lines).toEqual(amounts(statementBefore));
    expect(sum(balancesBefore.values())).toBe(0);
    expect(await awrJson(running.folder, 'verify')).toMatchObject({ sound: true });
  });

  it('of somebody erased is in no byte of any file, the views’ among them', () => {
    expect(filesHolding(running.folder, PERSONAL)).toEqual({});
  });

  it('of somebody erased stays away when the views are built anew, and nothing more can be said of them', async () => {
    await awrJson(running.folder, 'views', 'rebuild');
    expect((await timebank.get(`/members/${gwen}`)).body).toMatchObject({ status: 'erased', givenName: null });
    expect(filesHolding(running.folder, PERSONAL)).toEqual({});
    const again = { ...GWEN, language: 'cy', contactBy: 'none' };
    expect((await timebank.post('/members', again)).status).toBe(422);
    const noted = await timebank.hours(GWEN.number, 10, { note: 'Rhywbeth' });
    expect([noted.status, noted.body['code']]).toEqual([422, 'account-closed']);
    expect((await timebank.hours(GWEN.number, 10)).status).toBe(422);
  });
});

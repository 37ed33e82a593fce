import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteOutbox } from './outbox/sqlite-outbox';
import { MailServer } from './testing/mail-server';
import { NIA, OWAIN, TIMEBANK, ToldTimebank } from './testing/told-timebank';

describe('what waits to be told', () => {
  let folder: string;
  let timebank: ToldTimebank;
  let mail: MailServer;
  const byMail = () => ({ smtp: { url: mail.url, from: 'Banc Amser <post@cwm.example>', patience: 2000 } });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-notices-'));
    timebank = new ToldTimebank({ file: (name) => join(folder, name) });
    mail = await new MailServer().start();
    timebank.member(NIA, { givenName: 'Nia', language: 'cy', contactBy: 'email', email: 'nia@cwm.example' });
    timebank.member(OWAIN, { givenName: 'Owain', language: 'en', contactBy: 'text', phone: '+44 7700 900123' });
  });
  afterEach(async () => {
    await timebank.close();
    await mail.stop();
    rmSync(folder, { recursive: true });
  });

  it('goes on from the end of a log that was moved to another store, with what waits', async () => {
    await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    await timebank.stop();
    const outbox = new SqliteOutbox(join(folder, 'notices.db'));
    outbox.gather([], '1234/1234', (at) => at);
    outbox.close();
    await timebank.hours(OWAIN);
    const notices = await timebank.start(byMail());
    timebank.member(OWAIN, { contactBy: 'email', email: 'owain@cwm.example' });
    await timebank.hours(OWAIN);
    expect(await timebank.states({ gathering: 2 })).toEqual({ gathering: 2 });
    const own = notices.outbox.list(TIMEBANK, { limit: 9 }).find(({ memberId }) => memberId === OWAIN);
    expect(notices.outbox.noticesIn(own!.id)).toHaveLength(1);
  });

  it('does not tell of what waited once that is over, nor a member of what they did', async () => {
    const exchange = { exchangeId: 'x-000001', minutes: 0 };
    const [ofNia, ofOwain] = [`member:${NIA}`, `member:${OWAIN}`];
    await timebank.start(byMail());
    const lines = [{ helper: ofOwain, helped: ofNia, minutes: 60 }];
    const agreed = [{ how: 'online', parties: [ofOwain] }];
    await timebank.happened('ExchangeProposed', { ...exchange, lines, agreed, counts: false }, `token:of-${OWAIN}`);
    expect(await timebank.states({ gathering: 1 })).toEqual({ gathering: 1 });
    const parties = { how: 'online', parties: [ofNia] };
    await timebank.happened('ExchangeAgreed', { ...exchange, ...parties, counts: true }, `token:of-${NIA}`);
    await timebank.happened(
      ...(['HelpExchanged', { ...exchange, debit: ofNia, credit: ofOwain, minutes: 60 }, `token:of-${NIA}`] as const),
    );
    timebank.member(OWAIN, { contactBy: 'email', email: 'owain@cwm.example' });
    timebank.later(61);
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
    expect(mail.got).toHaveLength(1);
    expect(mail.got[0]!.to).toEqual(['owain@cwm.example']);
    expect(mail.got[0]!.raw).toMatch(/We have recorded 1 hour for you/);
  });

  it('tells of what is over beside what else there was to tell', async () => {
    await timebank.start(byMail());
    await timebank.happened('HoursClaimed', { claimId: 'c-000001', member: `member:${NIA}`, minutes: 60 });
    await timebank.hours(NIA, 90);
    await timebank.happened('HoursDeclined', { claimId: 'c-000001', member: `member:${NIA}`, reason: 'other' });
    expect(await timebank.states({ gathering: 1 })).toEqual({ gathering: 1 });
    timebank.later(61);
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
    expect(mail.got[0]!.raw).toMatch(/Rydym wedi cofnodi 1 awr 30 munud i chi\.[^]*Ni chadarnhawyd oriau/);
    expect(mail.got[0]!.raw).not.toMatch(/Gofynnwyd i ni/);
  });

  it('forgets what was sent long ago, keeps what still waits, and sends nothing again', async () => {
    timebank.member(OWAIN, { contactBy: 'post', address: '1 Stryd y Bont, Dyffryn' });
    await timebank.start({ ...byMail(), letters: true, keepDays: 30 });
    await timebank.hours(NIA);
    await timebank.hours(OWAIN);
    await timebank.states({ gathering: 2 });
    timebank.later(61);
    expect(await timebank.states({ sent: 1, 'to-print': 1 })).toEqual({ sent: 1, 'to-print': 1 });
    timebank.later(29 * 24 * 60);
    expect(await timebank.states({ 'to-print': 1 }, 50)).toEqual({ sent: 1, 'to-print': 1 });
    timebank.later(24 * 60 + 1);
    expect(await timebank.states({ 'to-print': 1 })).toEqual({ 'to-print': 1 });
    await timebank.stop();
    expect(readFileSync(join(folder, 'notices.db'), 'latin1')).not.toContain(NIA);
    await timebank.start({ ...byMail(), letters: true, keepDays: 30 });
    await timebank.hours(OWAIN);
    expect(await timebank.states({ gathering: 1, 'to-print': 1 })).toEqual({ gathering: 1, 'to-print': 1 });
    expect(mail.got).toHaveLength(1);
  });
});

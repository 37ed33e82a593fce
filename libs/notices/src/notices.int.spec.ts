import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailServer } from './testing/mail-server';
import { TextService } from './testing/text-service';
import { NIA, OWAIN, TIMEBANK, ToldTimebank } from './testing/told-timebank';

const SECRET = 'a secret of the texts';

describe('telling members what was recorded for them', () => {
  let folder: string;
  let timebank: ToldTimebank;
  let mail: MailServer;
  let texts: TextService;
  const byMail = () => ({ smtp: { url: mail.url, from: 'Banc Amser <post@cwm.example>', patience: 2000 } });
  const byText = () => ({ webhook: { url: texts.url, secret: SECRET, patience: 2000 } });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-notices-'));
    timebank = new ToldTimebank({ file: (name) => join(folder, name) });
    mail = await new MailServer().start();
    texts = await new TextService().start();
    timebank.member(NIA, { givenName: 'Nia', language: 'cy', contactBy: 'email', email: 'nia@cwm.example' });
    timebank.member(OWAIN, { givenName: 'Owain', language: 'en', contactBy: 'text', phone: '+44 7700 900123' });
  });
  afterEach(async () => {
    await timebank.close();
    await mail.stop();
    await texts.stop();
    rmSync(folder, { recursive: true });
  });

  it('sends one e-mail for all of a while, in the member’s language', async () => {
    await timebank.start(byMail());
    await timebank.hours(NIA, 90);
    await timebank.hours(NIA, 60);
    expect(await timebank.states({ gathering: 1 })).toEqual({ gathering: 1 });
    expect(mail.got).toEqual([]);
    timebank.later(61);
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
    expect(mail.got).toHaveLength(1);
    const { to, raw } = mail.got[0]!;
    expect(to).toEqual(['nia@cwm.example']);
    expect(raw).toMatch(/Annwyl Nia,[^]*Rydym wedi cofnodi 2 awr 30 munud i chi\.[^]*Banc Amser y Cwm/);
    expect(raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@cwm\.example>/im);
  });

  it('hands texts to the service signed, and named so that twice is once', async () => {
    await timebank.start(byText());
    await timebank.hours(OWAIN);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
    const { headers, body } = texts.got[0]!;
    const told = JSON.parse(body) as { id: string };
    expect(told).toMatchObject({ to: '+44 7700 900123', language: 'en', timebankId: TIMEBANK });
    expect(told).toMatchObject({
      text: 'Cwm Timebank: We have recorded 1 hour for you. Anything wrong? Please tell us.',
    });
    expect(headers['idempotency-key']).toBe(told.id);
    expect(headers['awr-signature']).toBe(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`);
  });

  it('tells nobody of what was recorded before there were notices', async () => {
    await timebank.hours(NIA);
    await timebank.start(byMail());
    await timebank.hours(OWAIN);
    expect(await timebank.states({ gathering: 1 })).toEqual({ gathering: 1 });
    timebank.later(61);
    // Owain wants texts, and nobody sends them here: no other way is tried.
    expect(await timebank.states({ unreached: 1 })).toEqual({ unreached: 1 });
    expect(mail.got).toEqual([]);
  });

  it('sends once, however often it is started again, and gathers what happened in between', async () => {
    await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    await timebank.stop();
    await timebank.hours(NIA);
    timebank.later(61);
    for (let start = 0; start < 5; start++) {
      await timebank.start(byMail());
      timebank.later(200);
      await timebank.stop();
    }
    await timebank.start(byMail());
    await timebank.states({ sent: 1 });
    timebank.later(200);
    await timebank.hours(NIA);
    const states = await timebank.states({ gathering: 1, sent: mail.got.length });
    expect(states).toEqual({ gathering: 1, sent: mail.got.length });
    const ids = mail.got.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  it.each([500, 503, 429, 401])(
    'tries a text again where the service answers %i, under the same name',
    async (status) => {
      texts.status = status;
      const { outbox } = await timebank.start(byText());
      await timebank.hours(OWAIN);
      await timebank.states({ gathering: 1 });
      timebank.later(61);
      await timebank.states({ queued: 1 });
      expect(outbox.list(TIMEBANK, { limit: 9 })).toMatchObject([{ attempts: 1, reason: `webhook-${status}` }]);
      texts.status = 200;
      timebank.later(2);
      expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
      expect(new Set(texts.got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    },
  );

  it('gives up where the service will never have it, and sends it once a broker asks for that', async () => {
    texts.status = 422;
    const notices = await timebank.start(byText());
    await timebank.hours(OWAIN);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    expect(await timebank.states({ failed: 1 })).toEqual({ failed: 1 });
    const [{ id } = { id: '' }] = notices.outbox.list(TIMEBANK, { state: 'failed', limit: 9 });
    texts.status = 200;
    expect(notices.retry('another timebank', id)).toBeUndefined();
    expect(notices.retry(TIMEBANK, id)).toMatchObject({ state: 'queued' });
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
    expect(notices.retry(TIMEBANK, id)).toMatchObject({ state: 'sent' });
  });

  it('waits for a mail server that is away, and gives up after three days', async () => {
    await mail.stop();
    const { outbox } = await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    await timebank.states({ queued: 1 });
    expect(outbox.list(TIMEBANK, { limit: 9 })).toMatchObject([{ reason: 'esocket' }]);
    await mail.start();
    timebank.later(2);
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
    await mail.stop();
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1, sent: 1 });
    timebank.later(61);
    await timebank.states({ queued: 1, sent: 1 });
    timebank.later(3 * 24 * 60);
    expect(await timebank.states({ sent: 1, failed: 1 })).toEqual({ sent: 1, failed: 1 });
  });

  it('tries again what the mail server refuses for now, and not what it refuses for good', async () => {
    mail.answer = 451;
    const { outbox } = await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    await timebank.states({ queued: 1 });
    expect(outbox.list(TIMEBANK, { limit: 9 })).toMatchObject([{ reason: 'smtp-451' }]);
    mail.answer = 554;
    timebank.later(2);
    expect(await timebank.states({ failed: 1 })).toEqual({ failed: 1 });
    expect(mail.got).toEqual([]);
  });

  it('signs in, and where that is refused waits for the operator to put it right', async () => {
    await mail.stop();
    mail.password = 'correct horse';
    await mail.start();
    const { outbox } = await timebank.start({ smtp: { ...byMail().smtp, url: mail.urlFor('awr:hunter2@') } });
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    await timebank.states({ queued: 1 });
    expect(outbox.list(TIMEBANK, { limit: 9 })).toMatchObject([{ reason: 'smtp-535' }]);
    await timebank.stop();
    timebank.later(2);
    await timebank.start({ smtp: { ...byMail().smtp, url: mail.urlFor('awr:correct%20horse@') } });
    expect(await timebank.states({ sent: 1 })).toEqual({ sent: 1 });
  });

  it('sends nothing in plain to another machine', async () => {
    // The same machine by another name: not one of those that Awr takes for this one.
    const other = await new MailServer('127.0.0.2').start();
    const { outbox } = await timebank.start({ smtp: { ...byMail().smtp, url: other.url } });
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    await timebank.states({ queued: 1 });
    expect(outbox.list(TIMEBANK, { limit: 9 })).toMatchObject([{ reason: expect.any(String), attempts: 1 }]);
    expect(other.got).toEqual([]);
    await timebank.stop();
    await other.stop();
  });

  it('asks a service that is away three times a round, and not once for each of hundreds', async () => {
    texts.status = 503;
    await timebank.start(byText());
    const members = Array.from({ length: 250 }, (_, n) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`);
    for (const memberId of members) {
      timebank.member(memberId, { contactBy: 'text', phone: '07700 900123' });
      await timebank.hours(memberId);
    }
    await timebank.states({ gathering: 250 });
    timebank.later(61);
    expect(await timebank.states({ queued: 250 })).toEqual({ queued: 250 });
    expect(texts.got).toHaveLength(3);
    texts.status = 200;
    timebank.later(3);
    expect(await timebank.states({ sent: 250 })).toEqual({ sent: 250 });
  });

  it('does not send an e-mail twice where nobody can tell whether it arrived', async () => {
    mail.answer = 'hang';
    await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    expect(await timebank.states({ held: 1 })).toEqual({ held: 1 });
    expect(mail.got).toHaveLength(1);
    timebank.later(24 * 60);
    await timebank.hours(OWAIN);
    expect(await timebank.states({ gathering: 1, held: 1 })).toEqual({ gathering: 1, held: 1 });
    expect(mail.got).toHaveLength(1);
  });

  it('sends nothing after a member was erased', async () => {
    await timebank.start({ ...byMail(), letters: true });
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    await timebank.happened('PersonErased', { memberId: NIA, timebankId: TIMEBANK });
    expect(await timebank.states({ dropped: 1 })).toEqual({ dropped: 1 });
    timebank.later(24 * 60);
    await timebank.hours(OWAIN);
    expect(await timebank.states({ gathering: 1, dropped: 1 })).toEqual({ gathering: 1, dropped: 1 });
    expect(mail.got).toEqual([]);
  });

  it.each([
    ['wants-none', { contactBy: 'none' }],
    ['by-phone', { contactBy: 'phone' }],
    ['no-address', { contactBy: 'email', email: null }],
    ['not-a-member', { status: 'left' }],
    ['not-set-up', { contactBy: 'post' }],
  ] as const)('shows the broker whom nobody can tell: %s', async (reason, details) => {
    timebank.member(NIA, details);
    const { outbox } = await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    expect(await timebank.states({ unreached: 1 })).toEqual({ unreached: 1 });
    expect(outbox.list(TIMEBANK, { state: 'unreached', limit: 9 })).toMatchObject([{ memberId: NIA, reason }]);
  });

  it('prints letters until somebody says that they are printed', async () => {
    timebank.member(NIA, { contactBy: 'post', familyName: 'Tŵr', address: '1 Stryd y Bont, Dyffryn' });
    const notices = await timebank.start({ letters: true });
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    expect(await timebank.states({ 'to-print': 1 })).toEqual({ 'to-print': 1 });
    const { ids, pdf } = await notices.letters.make(TIMEBANK, '2025-09-13', 'cy');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await notices.letters.make(TIMEBANK, '2025-09-13', 'cy')).ids).toEqual(ids);
    expect(notices.letters.printed('another timebank', ids)).toBe(0);
    expect([notices.letters.printed(TIMEBANK, ids), notices.letters.printed(TIMEBANK, ids)]).toEqual([1, 0]);
    expect((await notices.letters.make(TIMEBANK, '2025-09-13', 'cy')).ids).toEqual([]);
  });

  it('holds no name and no address in its file', async () => {
    await timebank.start(byMail());
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    await timebank.states({ sent: 1 });
    await timebank.stop();
    const kept = readFileSync(join(folder, 'notices.db'), 'latin1');
    expect(kept).toContain(NIA);
    expect(kept).not.toMatch(/nia@|Annwyl|cofnodi/);
  });

  it.each([
    ['email', 'held'],
    ['text', 'queued'],
  ] as const)('after a crash while an %s was being sent, it is %s', async (channel, state) => {
    const notices = await timebank.start({});
    await timebank.hours(NIA);
    await timebank.states({ gathering: 1 });
    const [{ id } = { id: '' }] = notices.outbox.list(TIMEBANK, { limit: 9 });
    notices.outbox.move(id, 'gathering', { state: 'sending', channel }, timebank.now);
    await timebank.stop();
    // Away, so that what is queued stays so.
    texts.status = 503;
    timebank.member(NIA, { contactBy: channel, phone: '07700 900123' });
    await timebank.start({ ...byMail(), ...byText() });
    expect(await timebank.states({ [state]: 1 })).toEqual({ [state]: 1 });
    expect(mail.got).toEqual([]);
  });

  it('says from which other timebank credits came', async () => {
    await timebank.start(byText());
    await timebank.happened('CreditsReceivedFromTimebank', {
      ...{ debit: 'clearing:bro', credit: `member:${OWAIN}`, minutes: 30, fromTimebankId: 'bro' },
    });
    await timebank.states({ gathering: 1 });
    timebank.later(61);
    await timebank.states({ sent: 1 });
    const { text } = JSON.parse(texts.got[0]!.body) as { text: string };
    expect(text).toContain('a member of another timebank (Bro Timebank).');
  });
});

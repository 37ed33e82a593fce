import { ConfigurationWrong } from '../configuration-wrong';
import { noticesFrom } from './notice-configuration';

const mail = { AWR_SMTP_URL: 'smtps://awr:hunter2@mail.example:465', AWR_MAIL_FROM: 'Cwm <post@cwm.example>' };
const text = { AWR_TEXT_WEBHOOK_URL: 'https://texts.example/send', AWR_TEXT_WEBHOOK_SECRET: 'sixteen letters!' };

describe('how members are told', () => {
  it('is in no way at all unless it is said how', () => {
    expect(noticesFrom({})).toBeUndefined();
    expect(noticesFrom({ AWR_NOTICES_EVERY_MINUTES: '60' })).toBeUndefined();
  });

  it('is by mail, by text, by letter, or by all', () => {
    expect(noticesFrom({ ...mail, ...text, AWR_NOTICES_LETTERS: 'yes' })).toEqual({
      everyMinutes: 1440,
      keepDays: 90,
      smtp: { url: mail.AWR_SMTP_URL, from: mail.AWR_MAIL_FROM },
      webhook: { url: text.AWR_TEXT_WEBHOOK_URL, secret: text.AWR_TEXT_WEBHOOK_SECRET },
      letters: true,
    });
    expect(
      noticesFrom({ AWR_NOTICES_LETTERS: 'yes', AWR_NOTICES_EVERY_MINUTES: '60', AWR_NOTICES_KEEP_DAYS: '7' }),
    ).toMatchObject({
      everyMinutes: 60,
      keepDays: 7,
      letters: true,
    });
  });

  it.each([
    ['AWR_SMTP_URL', { ...mail, AWR_SMTP_URL: 'hunter2' }],
    ['AWR_SMTP_URL', { ...mail, AWR_SMTP_URL: 'https://awr:hunter2@mail.example' }],
    ['AWR_MAIL_FROM', { ...mail, AWR_MAIL_FROM: '' }],
    ['AWR_MAIL_FROM', { ...mail, AWR_MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }],
    ['AWR_TEXT_WEBHOOK_URL', { ...text, AWR_TEXT_WEBHOOK_URL: 'http://texts.example/hunter2' }],
    ['AWR_TEXT_WEBHOOK_URL', { ...text, AWR_TEXT_WEBHOOK_URL: 'https://awr:hunter2@texts.example' }],
    ['AWR_TEXT_WEBHOOK_SECRET', { ...text, AWR_TEXT_WEBHOOK_SECRET: 'hunter2' }],
    ['AWR_NOTICES_LETTERS', { AWR_NOTICES_LETTERS: 'perhaps' }],
    ['AWR_NOTICES_EVERY_MINUTES', { ...mail, AWR_NOTICES_EVERY_MINUTES: '0' }],
    ['AWR_NOTICES_EVERY_MINUTES', { ...mail, AWR_NOTICES_EVERY_MINUTES: 'daily' }],
    ['AWR_NOTICES_KEEP_DAYS', { ...mail, AWR_NOTICES_KEEP_DAYS: 'for ever' }],
    ['AWR_NOTICES_KEEP_DAYS', { ...mail, AWR_NOTICES_KEEP_DAYS: '3651' }],
  ])('says in both languages what is wrong with %s, and tells no secret (%#)', (name, env) => {
    let wrong: unknown;
    try {
      noticesFrom(env);
    } catch (reason) {
      wrong = reason;
    }
    expect(wrong).toBeInstanceOf(ConfigurationWrong);
    const { cy, en } = (wrong as ConfigurationWrong).wording;
    for (const words of [cy, en]) {
      expect(words).toContain(name);
      expect(words).not.toContain('hunter2');
    }
    expect(cy).not.toBe(en);
  });
});

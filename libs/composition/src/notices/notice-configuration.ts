import { KEEP_DAYS, type NoticeSettings } from '@awr/notices';
import { ConfigurationWrong } from '../configuration-wrong';

type Env = NodeJS.ProcessEnv;

const DAY = 24 * 60;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How members are told; not at all where no way is set up. @throws ConfigurationWrong; it never tells a password. */
export function noticesFrom(env: Env): NoticeSettings | undefined {
  const smtp = smtpFrom(env);
  const webhook = webhookFrom(env);
  const letters = lettersFrom(env);
  const everyMinutes = whole(env, 'AWR_NOTICES_EVERY_MINUTES', { usual: DAY, most: 31 * DAY });
  const keepDays = whole(env, 'AWR_NOTICES_KEEP_DAYS', { usual: KEEP_DAYS, most: 3650 });
  if (!smtp && !webhook && !letters) return undefined;
  return { everyMinutes, keepDays, smtp, webhook, letters };
}

function smtpFrom(env: Env): NoticeSettings['smtp'] {
  const url = env['AWR_SMTP_URL'];
  if (!url) return undefined;
  const protocol = urlOf(url)?.protocol;
  if (protocol !== 'smtp:' && protocol !== 'smtps:') {
    throw new ConfigurationWrong({
      cy: 'Nid cyfeiriad gweinydd e-bost mo AWR_SMTP_URL; ysgrifennwch ef fel smtps://enw:cyfrinair@gwesteiwr:465 (neu smtp://… gyda STARTTLS).',
      en: 'AWR_SMTP_URL is not the address of a mail server; write it as smtps://user:password@host:465 (or smtp://… with STARTTLS).',
    });
  }
  const from = env['AWR_MAIL_FROM'] ?? '';
  if (/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from)) return { url, from };
  throw new ConfigurationWrong({
    cy: 'I anfon e-bost rhaid i AWR_MAIL_FROM ddweud oddi wrth bwy, fel “Banc Amser <post@banc.example>”.',
    en: 'To send e-mail, AWR_MAIL_FROM must say from whom, such as “Timebank <post@timebank.example>”.',
  });
}

function webhookFrom(env: Env): NoticeSettings['webhook'] {
  const url = env['AWR_TEXT_WEBHOOK_URL'];
  if (!url) return undefined;
  const address = urlOf(url);
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && LOOPBACK.has(address.hostname));
  if (!isSafe || address?.username || address?.password) {
    throw new ConfigurationWrong({
      cy: 'Rhaid i AWR_TEXT_WEBHOOK_URL fod yn gyfeiriad https heb enw na chyfrinair ynddo.',
      en: 'AWR_TEXT_WEBHOOK_URL must be an https address, without a user or a password in it.',
    });
  }
  const secret = env['AWR_TEXT_WEBHOOK_SECRET'] ?? '';
  if (secret.length >= 16) return { url, secret };
  throw new ConfigurationWrong({
    cy: 'Rhaid i AWR_TEXT_WEBHOOK_SECRET fod yn 16 nod o leiaf: llofnodir pob neges ag ef.',
    en: 'AWR_TEXT_WEBHOOK_SECRET must be at least 16 characters: each message is signed with it.',
  });
}

function lettersFrom(env: Env): boolean {
  const text = env['AWR_NOTICES_LETTERS'] || 'no';
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new ConfigurationWrong({
    cy: `Gwerth AWR_NOTICES_LETTERS yw “${text}”; rhaid iddo fod yn yes neu’n no.`,
    en: `AWR_NOTICES_LETTERS is “${text}”; it may be yes or no.`,
  });
}

function whole(env: Env, name: string, { usual, most }: { usual: number; most: number }): number {
  const text = env[name] || String(usual);
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new ConfigurationWrong({
    cy: `Gwerth ${name} yw “${text}”; rhaid iddo fod yn rhif cyfan rhwng 1 a ${most}.`,
    en: `${name} is “${text}”; it may be a whole number from 1 to ${most}.`,
  });
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

import { createTransport, type Transporter } from 'nodemailer';
import { NotSent, type Outlook, type Sending, type Transport } from './transport';

export interface SmtpSettings {
  /** smtps://user:password@host:465, or smtp://… with STARTTLS. */
  readonly url: string;
  readonly from: string;
  /** How long to wait for the server, in ms. */
  readonly patience?: number;
}

const PATIENCE = 30_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Sends e-mail. Always encrypted, but to this machine itself. */
export class SmtpTransport implements Transport {
  readonly knowsAgain = false;
  private readonly mail: Transporter;
  private readonly domain: string;

  constructor(private readonly settings: SmtpSettings) {
    const { hostname } = new URL(settings.url);
    const { patience = PATIENCE } = settings;
    const quiet = { logger: false, debug: false, disableFileAccess: true, disableUrlAccess: true };
    const waits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
    this.mail = createTransport({
      url: settings.url,
      ...{ ...quiet, ...waits, requireTLS: !LOOPBACK.has(hostname), ignoreTLS: LOOPBACK.has(hostname) },
    });
    this.domain = /@([A-Za-z0-9.-]+)/.exec(settings.from)?.[1] ?? 'awr.invalid';
  }

  async send({ id, to, message: { subject, letter, language } }: Sending): Promise<void> {
    try {
      await this.mail.sendMail({
        from: this.settings.from,
        // As an address and not as text, so that nothing in it is taken for a second one.
        to: { name: '', address: to },
        subject,
        text: `${letter.join('\n\n')}\n`,
        messageId: `<${id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
    } catch (reason) {
      throw notSent(reason as SmtpFault);
    }
  }

  close(): void {
    this.mail.close();
  }
}

interface SmtpFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
  readonly message?: string;
}

function notSent(fault: SmtpFault): NotSent {
  const { code = 'EUNKNOWN', responseCode } = fault;
  return new NotSent(outlookOf(fault), responseCode ? `smtp-${responseCode}` : code.toLowerCase());
}

/** Faults of a conversation that had not come as far as the message. */
const BEFORE_THE_MESSAGE = new Set(['EDNS', 'ETLS', 'EAUTH', 'EREQUIRETLS']);
const NOBODY_THERE = /^(Connection timeout|Greeting never received)$/;

/** An address that is refused stays so; who may sign in is for the operator to put right. */
function outlookOf({ code = '', command = '', responseCode, syscall, message = '' }: SmtpFault): Outlook {
  if (responseCode !== undefined) return responseCode >= 550 && /^(RCPT TO|DATA)$/.test(command) ? 'never' : 'later';
  if (code === 'EENVELOPE') return 'never';
  if (BEFORE_THE_MESSAGE.has(code) || syscall === 'connect' || NOBODY_THERE.test(message)) return 'later';
  // Cut off: the server may have taken the message, and only its answer was lost.
  return 'unsure';
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TypeScriptProcess } from '../../event-store/test-support/typescript-process';
import { MailServer } from './testing/mail-server';
import { TextService } from './testing/text-service';
import { NIA, ToldTimebank } from './testing/told-timebank';

const SENDER = '../../notices/test-support/sending-process.ts';

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a process that is killed while a message is on its way', () => {
  let folder: string;
  let timebank: ToldTimebank | undefined;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'awr-killed-'))));
  afterEach(async () => {
    await timebank?.close();
    rmSync(folder, { recursive: true });
  });

  /** Has a process send until the server has the message, kills it, and opens what it left. */
  async function killed(channel: 'email' | 'text', url: string, got: () => number): Promise<ToldTimebank> {
    const sender = new TypeScriptProcess(SENDER, folder, channel, url);
    await until(() => got() === 1);
    await sender.kill();
    timebank = new ToldTimebank({ file: (name) => join(folder, name) });
    timebank.member(NIA, { givenName: 'Nia', email: 'nia@cwm.example', phone: '07700 900123', contactBy: channel });
    timebank.later(24 * 60);
    return timebank;
  }

  it('has sent an e-mail once: the broker decides whether it goes again', async () => {
    const mail = await new MailServer().start();
    mail.answer = 'hang';
    const smtp = { url: mail.url, from: 'post@cwm.example' };
    const left = await killed('email', smtp.url, () => mail.got.length);
    mail.answer = 'ok';
    await left.start({ smtp });
    expect(await left.states({ held: 1 })).toEqual({ held: 1 });
    left.later(24 * 60);
    await left.hours(NIA);
    await left.states({ gathering: 1, held: 1 });
    expect(mail.got).toHaveLength(1);
    await left.stop();
    await mail.stop();
  });

  it('sends a text again under the same key, by which the service knows it', async () => {
    const texts = await new TextService().start();
    texts.status = 0;
    const webhook = { url: texts.url, secret: 'a secret of the texts' };
    const left = await killed('text', webhook.url, () => texts.got.length);
    texts.status = 200;
    await left.start({ webhook });
    expect(await left.states({ sent: 1 })).toEqual({ sent: 1 });
    const keys = texts.got.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    await left.stop();
    await texts.stop();
  });
});

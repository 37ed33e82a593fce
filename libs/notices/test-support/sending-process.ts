import { join } from 'node:path';
import { NIA, ToldTimebank } from '../src/testing/told-timebank';

/** Sends one message to Nia, by mail or by text, to a server that may not answer. It runs until it is killed. */
async function send(folder: string, channel: string, url: string): Promise<void> {
  const timebank = new ToldTimebank({ file: (name) => join(folder, name) });
  timebank.member(NIA, { givenName: 'Nia', email: 'nia@cwm.example', phone: '07700 900123' });
  timebank.member(NIA, { contactBy: channel === 'email' ? 'email' : 'text' });
  await timebank.start({
    ...(channel === 'email' && { smtp: { url, from: 'post@cwm.example' } }),
    ...(channel === 'text' && { webhook: { url, secret: 'a secret of the texts' } }),
  });
  await timebank.hours(NIA);
  await timebank.states({ gathering: 1 });
  timebank.later(61);
  setInterval(() => {}, 1000);
}

const [folder = '', channel = '', url = ''] = process.argv.slice(2);
void send(folder, channel, url);

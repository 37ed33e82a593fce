// Writes .env with a master key and passwords for docker-compose.yml, once: what is there is never replaced, since the
// master key opens every name in the data. Only its owner can read it.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';

const FILE = '.env';
if (existsSync(FILE)) {
  console.error(`${FILE} is there already and is left as it is. / Mae ${FILE} yno eisoes ac ni chaiff ei newid.`);
  process.exit(1);
}
const password = () => randomBytes(24).toString('hex');
const lines = [
  '# Keep a copy of AWR_MASTER_KEY away from the backups: without it no name can be read again.',
  `AWR_MASTER_KEY=${randomBytes(32).toString('base64')}`,
  `AWR_EVENT_STORE_PASSWORD=${password()}`,
  `AWR_POSTGRES_PASSWORD=${password()}`,
];
writeFileSync(FILE, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
console.log(`${FILE} is written. / Ysgrifennwyd ${FILE}.`);

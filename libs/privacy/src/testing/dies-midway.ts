import type { KeyTable } from '../key-table';
import type { Keyring } from '../keyring';
import { KEY_BYTES } from '../sealing/aes-gcm';
import { type Description, openDescribed } from './open-described';

/** A process that makes or destroys a key, and is killed at a step of that. */
async function main([where, step]: readonly [string, string]): Promise<void> {
  const die = (): never => {
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
  const newDataKey = () => (step === 'before its key is written' ? die() : new Uint8Array(KEY_BYTES).fill(7));
  const keyring = await openDescribed(JSON.parse(where) as Description, { newDataKey });
  const { table } = keyring as unknown as { table: { -readonly [Part in keyof KeyTable]: KeyTable[Part] } };
  process.stdout.write('open');
  if (step === 'before the key is taken away') table.destroy = die;
  if (step === 'before others have forgotten it') table.othersForgot = die;
  if (step === 'before all is written anew') table.wipe = die;
  if (step.includes('its key')) makeKey(keyring, die);
  else await keyring.erase(['nia']);
}

function makeKey(keyring: Keyring, die: () => never): void {
  keyring.seal('owain', 'e0', 'name', 'Owain');
  die();
}

void main(process.argv.slice(2) as [string, string]);

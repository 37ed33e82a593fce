import { createInterface } from 'node:readline';
import type { Sealed } from '@awr/kernel';
import type { Keyring } from '../keyring';
import { type Description, openDescribed } from './open-described';

/**
 * A process that opens the same seal whenever it is told to: `once`, or `on and on`, without a pause in which it could
 * hear of anything, until it no longer opens. It answers with what it found, and when it last set about opening it and could.
 */
async function main([where, seal]: readonly [string, string]): Promise<void> {
  const sealed = JSON.parse(seal) as Sealed;
  const keyring = await openDescribed(JSON.parse(where) as Description, {});
  opened(keyring, sealed);
  process.stdout.write('ready\n');
  for await (const line of createInterface(process.stdin)) {
    let [found, last] = [opened(keyring, sealed), 0];
    while (line === 'on and on' && found === 'Nia') {
      // Before it is opened: between the two the machine may be busy with something else.
      const now = Date.now();
      found = opened(keyring, sealed);
      if (found === 'Nia') last = now;
    }
    process.stdout.write(`${JSON.stringify({ found, last })}\n`);
  }
}

function opened(keyring: Keyring, sealed: Sealed): unknown {
  try {
    return keyring.unseal(sealed, 'e1', 'name') ?? 'erased';
  } catch (reason) {
    return (reason as Error).name;
  }
}

void main(process.argv.slice(2) as [string, string]);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hours } from '@awr/kernel';
import { RUN_TYPESCRIPT } from '../../../../event-store/test-support/typescript-process';
import { TwoTimebanks, bro, cwm, meganInBro, niaInCwm } from '../../test-support/two-timebanks';

const EACH_STEP = [
  ['before', 1],
  ['after', 1],
  ['before', 2],
  ['after', 2],
] as const;

describe('the process between two timebanks, killed', () => {
  let folder: string;
  let timebanks: TwoTimebanks;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-killed-'));
    timebanks = new TwoTimebanks(folder);
    await timebanks.opened();
    await timebanks.agreed();
  });
  afterEach(async () => {
    await timebanks.close();
    rmSync(folder, { recursive: true });
  });

  /** Lets a process of its own follow the log, and says what signal ended it. One process at a time may write. */
  async function run(...told: readonly (string | number)[]): Promise<NodeJS.Signals | null> {
    await timebanks.close();
    const file = require.resolve('../../test-support/settling-process');
    const child = spawn(process.execPath, [...RUN_TYPESCRIPT, file, folder, ...told.map(String)], { stdio: 'inherit' });
    await once(child, 'exit');
    timebanks = new TwoTimebanks(folder);
    return child.signalCode;
  }

  const many = async (timebankId: string, type: string) =>
    (await timebanks.events(timebankId)).filter((event) => event.type === type).length;

  it.each(EACH_STEP)(
    '%s step %i of an agreement, goes on from there: each ledger notes it once',
    async (when, step) => {
      expect(await run(when, step)).toBe('SIGKILL');
      expect(await run()).toBeNull();
      for (const timebankId of [cwm, bro]) expect(await many(timebankId, 'PartnerNoted')).toBe(1);
    },
  );

  it.each(EACH_STEP.flatMap((step) => [[...step, 'BRO0001'] as const, [...step, 'BRO0404'] as const]))(
    '%s step %i of a transfer to %s, leaves nothing that the next start does not settle, once',
    async (when, step, number) => {
      await timebanks.settle();
      await timebanks.send(number, 90);
      expect(await run(when, step)).toBe('SIGKILL');
      expect(await run()).toBeNull();
      // And once more, as at every start: there is nothing left to do.
      expect(await run()).toBeNull();

      const isAccepted = number === 'BRO0001';
      const arrived = isAccepted ? 90 : 0;
      expect(await timebanks.pair()).toEqual({ cwm: arrived, bro: 0 - arrived, underWay: 0 });
      expect(await timebanks.balance(cwm, niaInCwm)).toBe(hours(10) - arrived);
      expect(await timebanks.balance(bro, meganInBro)).toBe(arrived);
      expect({
        received: await many(bro, 'CreditsReceivedFromTimebank'),
        declined: await many(bro, 'TransferDeclined'),
        completed: await many(cwm, 'TransferCompleted'),
        returned: await many(cwm, 'CreditsReturned'),
      }).toEqual(
        isAccepted
          ? { received: 1, declined: 0, completed: 1, returned: 0 }
          : { received: 0, declined: 1, completed: 0, returned: 1 },
      );
    },
  );
});

import { FolderIsHeld, FolderLock, dataFolder } from '@awr/composition';
import { rotateMasterKeyFile } from '@awr/privacy';
import type { Command } from 'commander';
import { ProblemFound } from '../problem-found';
import type { Run } from '../run';
import { ExitCode } from '../terminal/exit-codes';

export function keysCommands(program: Command, run: Run): void {
  program
    .command('keys')
    .description('the keys under which personal data is sealed')
    .command('rotate')
    .description(
      'wrap every key under a new master key, with Awr stopped; older copies of the keys end with the old one',
    )
    .action(
      run(async (session) => {
        const { path, keys, masterKey } = dataFolder(session.options.dataDir);
        const lock = takeLock(path);
        try {
          rotateMasterKeyFile({ keys, masterKey });
        } finally {
          lock.release();
        }
        session.give({ masterKey }, () =>
          session.word({
            cy: `Mae prif allwedd newydd yn ${masterKey}. Gwnewch gopi ohoni, ar wahân i'r copïau wrth gefn, a dinistriwch yr hen un.`,
            en: `There is a new master key in ${masterKey}. Make a copy of it, apart from the backups, and destroy the old one.`,
          }),
        );
      }),
    );
}

function takeLock(path: string): FolderLock {
  try {
    return FolderLock.take(path);
  } catch (reason) {
    if (!(reason instanceof FolderIsHeld)) throw reason;
    throw new ProblemFound({ cy: 'Stopiwch Awr yn gyntaf.', en: 'Stop Awr first.' }, ExitCode.unavailable);
  }
}

import { resolve } from 'node:path';
import { FolderIsHeld, FolderLock, configurationFrom, dataFolder } from '@awr/composition';
import { readPostgresAddress } from '@awr/postgres';
import {
  copyKeys,
  moveKeysToFile,
  moveKeysToPostgres,
  rotateMasterKeyFile,
  rotatePostgresMasterKey,
} from '@awr/privacy';
import { ProblemFound } from '../problem-found';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { ExitCode } from '../terminal/exit-codes';

export function keysCommands(program: AwrCommand, run: Run): void {
  const keys = program
    .command('keys')
    .does({ cy: 'yr allweddi y selir data personol â nhw', en: 'the keys under which personal data is sealed' });
  keys
    .command('rotate')
    .does({
      cy: 'lapio pob allwedd dan brif allwedd newydd, ac Awr wedi’i stopio; gyda’r hen un daw hen gopïau o’r allweddi i ben',
      en: 'wrap every key under a new master key, with Awr stopped; older copies of the keys end with the old one',
    })
    .action(run(rotate));
  keys
    .command('move')
    .does({
      cy: 'symud pob allwedd rhwng y ffolder data a PostgreSQL, a phob Awr wedi’i stopio',
      en: 'move every key between the data folder and PostgreSQL, with every Awr stopped',
    })
    .must('--to <place>', {
      cy: 'postgres://user:password@host/database, neu “folder”, o’r lle a ddywed AWR_KEYS_URL',
      en: 'postgres://user:password@host/database, or “folder”, from where AWR_KEYS_URL says',
    })
    .action(run(move));
  keys
    .command('copy <file>')
    .does({
      cy: 'copïo pob allwedd, yn dal wedi’i lapio, i ffeil newydd, hyd yn oed tra bo Awr yn rhedeg; gwnewch hyn ar ôl copïo’r log',
      en: 'copy every key, still wrapped, into a new file, also while Awr is running; take it after the log',
    })
    .action(run(copy));
}

async function rotate(session: Session): Promise<void> {
  const { masterKey, keys } = dataFolder(session.options.dataDir);
  const { keysUrl } = configurationFrom(process.env);
  await whileStopped(session, async () => {
    if (keysUrl === undefined) rotateMasterKeyFile({ keys, masterKey });
    else await rotatePostgresMasterKey(readPostgresAddress('AWR_KEYS_URL', keysUrl), masterKey);
  });
  const place = keysUrl !== undefined && process.env['AWR_MASTER_KEY'] ? 'AWR_NEXT_MASTER_KEY' : masterKey;
  session.give({ masterKey: place }, () =>
    session.word({
      cy: `Mae prif allwedd newydd yn ${place}. Gwnewch gopi ohoni, ar wahân i’r copïau wrth gefn, a dinistriwch yr hen un.`,
      en: `There is a new master key in ${place}. Make a copy of it, apart from the backups, and destroy the old one.`,
    }),
  );
}

async function copy(session: Session, _options: object, file: string): Promise<void> {
  const { keysUrl } = configurationFrom(process.env);
  const from =
    keysUrl === undefined ? dataFolder(session.options.dataDir).keys : readPostgresAddress('AWR_KEYS_URL', keysUrl);
  const to = resolve(file);
  await copyKeys(from, to);
  session.give({ file: to }, () =>
    session.word({
      cy: `Mae copi o’r allweddi yn ${to}. Cadwch y brif allwedd ar wahân iddo.`,
      en: `There is a copy of the keys in ${to}. Keep the master key apart from it.`,
    }),
  );
}

async function move(session: Session, { to }: { readonly to: string }): Promise<void> {
  const { keys } = dataFolder(session.options.dataDir);
  const moved = await whileStopped(session, () =>
    to === 'folder' ? moveKeysToFile(addressNow(), keys) : moveKeysToPostgres(keys, readPostgresAddress('--to', to)),
  );
  session.give({ moved }, () =>
    session.word({
      cy: `Symudwyd allweddi ${moved} o bobl. ${to === 'folder' ? 'Tynnwch AWR_KEYS_URL o’r gosodiadau' : 'Gosodwch AWR_KEYS_URL i’r cyfeiriad hwnnw'} cyn cychwyn Awr.`,
      en: `The keys of ${moved} people were moved. ${to === 'folder' ? 'Take AWR_KEYS_URL out of the settings' : 'Set AWR_KEYS_URL to that address'} before you start Awr.`,
    }),
  );
}

function addressNow() {
  return readPostgresAddress('AWR_KEYS_URL', configurationFrom(process.env).keysUrl ?? '');
}

async function whileStopped<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  const lock = takeLock(dataFolder(session.options.dataDir).path);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function takeLock(path: string): FolderLock {
  try {
    return FolderLock.take(path);
  } catch (reason) {
    if (!(reason instanceof FolderIsHeld)) throw reason;
    throw new ProblemFound({ cy: 'Stopiwch Awr yn gyntaf.', en: 'Stop Awr first.' }, ExitCode.unavailable);
  }
}

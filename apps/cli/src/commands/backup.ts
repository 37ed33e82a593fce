import { resolve } from 'node:path';
import { restoreBackup } from '@awr/composition';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';

interface BackedUp {
  readonly folder: string;
  readonly events: number;
  readonly bytes: number;
}

export function backupCommands(program: AwrCommand, run: Run): void {
  program
    .command('backup <folder>')
    .does({
      cy: 'copi cyson o’r log a’r allweddi, hyd yn oed tra bo Awr yn rhedeg; nid yw’r brif allwedd ynddo',
      en: 'a consistent copy of the log and the keys, also while Awr is running; the master key is not in it',
    })
    .action(
      run(async (session, _options, folder: string) => {
        const made = await session.with((api) =>
          api.work<BackedUp>('/operations/backups', { folder: resolve(folder) }, session.progress.show),
        );
        session.give(made, () =>
          session.word({
            cy: `Mae'r copi yn ${made.folder} (digwyddiadau: ${made.events}). Cadwch y brif allwedd ar wahân: hebddi ni ellir darllen enwau.`,
            en: `The copy is in ${made.folder} (events: ${made.events}). Keep the master key apart: without it names can't be read.`,
          }),
        );
      }),
    );

  program
    .command('restore <folder>')
    .does({
      cy: 'llenwi ffolder data wag o gopi wrth gefn; caiff ei golygon eu creu o’r newydd y tro nesaf y cychwynnir Awr',
      en: 'fill an empty data folder from a backup; its views are built anew at the next start',
    })
    .action(
      run(async (session, _options, folder: string) => {
        const restored = await restoreBackup(resolve(folder), session.options.dataDir);
        session.give(restored, () =>
          session.word({
            cy: `Adferwyd y copi (digwyddiadau: ${restored.events}). Rhowch y brif allwedd yn ei lle, yna rhedwch: npm run awr -- verify`,
            en: `Restored (events: ${restored.events}). Put the master key in its place, then run: npm run awr -- verify`,
          }),
        );
      }),
    );
}

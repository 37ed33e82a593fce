import { resolve } from 'node:path';
import { configurationFrom, importArchive } from '@awr/composition';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';

export function importArchiveCommand(program: AwrCommand, run: Run): void {
  program
    .command('import-archive <file>')
    .does({
      cy: 'cymryd i mewn fanc amser cyfan a ysgrifennwyd gan `awr export archive`, ac Awr wedi’i stopio',
      en: 'take in a whole timebank that `awr export archive` wrote, with Awr stopped',
    })
    .action(
      run(async (session, _options, file: string) => {
        const configuration = { ...configurationFrom(process.env), dataDir: session.options.dataDir };
        const taken = await importArchive(configuration, resolve(file), session.progress.show);
        session.progress.end();
        session.give(taken, () =>
          session.word({
            cy: `Cymerwyd y banc amser i mewn (digwyddiadau: ${taken.events}). Cychwynnwch Awr a rhedwch: npm run awr -- verify`,
            en: `The timebank was taken in (events: ${taken.events}). Start Awr and run: npm run awr -- verify`,
          }),
        );
      }),
    );
}

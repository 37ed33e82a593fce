import type { Command } from 'commander';
import type { Run } from '../run';

interface Rebuilt {
  readonly projections: readonly { readonly name: string; readonly events: number }[];
}

export function viewsCommands(program: Command, run: Run): void {
  program
    .command('views')
    .description('the read models')
    .command('rebuild [name...]')
    .description('build views anew from the log, while the old ones go on serving')
    .action(
      run(async (session, _options, names: string[]) => {
        const rebuilt = await session.with((api) =>
          api.work<Rebuilt>('/operations/view-rebuilds', names.length > 0 ? { names } : {}, session.progress.show),
        );
        const list = rebuilt.projections.map(({ name }) => name).join(', ');
        session.give(rebuilt, () => session.word({ cy: `Ailadeiladwyd: ${list}.`, en: `Rebuilt: ${list}.` }));
      }),
    );
}

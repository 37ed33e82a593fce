import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';

interface Rebuilt {
  readonly projections: readonly { readonly name: string; readonly events: number }[];
}

export function viewsCommands(program: AwrCommand, run: Run): void {
  program
    .command('views')
    .does({ cy: 'y golygon y darllenir ohonynt', en: 'the read models' })
    .command('rebuild [name...]')
    .does({
      cy: 'creu golygon o’r newydd o’r log, tra bo’r hen rai’n dal i weithio',
      en: 'build views anew from the log, while the old ones go on serving',
    })
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

import { FolderIsHeld, type Migrated, moveEvents } from '@awr/composition';
import { ProblemFound } from '../problem-found';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { ExitCode } from '../terminal/exit-codes';

interface MigrateOptions {
  readonly to?: string;
  readonly from?: string;
  readonly timebank?: string;
}

export function migrateCommand(program: AwrCommand, run: Run): void {
  program
    .command('migrate')
    .does({
      cy: 'symud digwyddiadau’r ffolder data i EventStoreDB, neu’n ôl, ac Awr wedi’i stopio; os torrir ar ei draws, rhedwch ef eto',
      en: 'move the events of the data folder to an EventStoreDB, or back, with Awr stopped; cut short, run it again',
    })
    .may('--to <address>', {
      cy: 'esdb://user:password@host:2113; AWR_EVENT_STORE_URL lle na roddir yr un o’r ddau',
      en: 'esdb://user:password@host:2113; AWR_EVENT_STORE_URL where neither is given',
    })
    .may('--from <address>', { cy: 'symud oddi yno i’r ffolder data', en: 'move from there into the data folder' })
    .may('--timebank <id>', { cy: 'un banc amser yn unig', en: 'one timebank alone' })
    .action(
      run(async (session, options: MigrateOptions) => {
        const { eventStoreUrl, direction } = placeOf(options, process.env);
        const { dataDir } = session.options;
        const move = { dataDir, eventStoreUrl, direction, timebankId: options.timebank, tell: session.progress.show };
        const migrated = await moveEvents(move).catch(stopFirst);
        session.progress.end();
        say(session, migrated, direction);
      }),
    );
}

function placeOf({ to, from }: MigrateOptions, env: NodeJS.ProcessEnv) {
  if (to !== undefined && from !== undefined) throw notBoth();
  if (from !== undefined) return { eventStoreUrl: from, direction: 'from' as const };
  const eventStoreUrl = to ?? env['AWR_EVENT_STORE_URL'];
  if (!eventStoreUrl) throw notBoth();
  return { eventStoreUrl, direction: 'to' as const };
}

function notBoth(): ProblemFound {
  const wording = {
    cy: 'Dywedwch i ble neu o ble y symudir y digwyddiadau: --to, --from, neu AWR_EVENT_STORE_URL.',
    en: 'Say where the events are to be moved to or from: --to, --from, or AWR_EVENT_STORE_URL.',
  };
  return new ProblemFound(wording, ExitCode.usage);
}

function stopFirst(reason: unknown): never {
  if (!(reason instanceof FolderIsHeld)) throw reason;
  throw new ProblemFound({ cy: 'Stopiwch Awr yn gyntaf.', en: 'Stop Awr first.' }, ExitCode.unavailable);
}

function say(session: Session, migrated: Migrated, direction: 'to' | 'from'): void {
  const { events, streams, moved, digest } = migrated;
  const next =
    direction === 'to'
      ? {
          cy: 'Gosodwch AWR_EVENT_STORE_URL, yna rhedwch: awr verify',
          en: 'Set AWR_EVENT_STORE_URL, then run: awr verify',
        }
      : {
          cy: 'Tynnwch AWR_EVENT_STORE_URL, yna rhedwch: awr verify',
          en: 'Unset AWR_EVENT_STORE_URL, then run: awr verify',
        };
  session.give(migrated, () =>
    session.word({
      cy: `Mae’r un digwyddiadau ar y ddwy ochr (digwyddiadau: ${events}, ffrydiau: ${streams}, symudwyd nawr: ${moved}; SHA-256 ${digest}). ${next.cy}`,
      en: `The same events are on both sides (events: ${events}, streams: ${streams}, moved now: ${moved}; SHA-256 ${digest}). ${next.en}`,
    }),
  );
}

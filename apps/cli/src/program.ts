import type { Command } from 'commander';
import { agreementCommands } from './commands/agreement';
import { backupCommands } from './commands/backup';
import { claimsCommands } from './commands/claims';
import { demoCommand } from './commands/demo';
import { entriesCommands } from './commands/entries';
import { exportCommands } from './commands/export';
import { exchangesCommands } from './commands/exchanges';
import { importCommand } from './commands/import';
import { importArchiveCommand } from './commands/import-archive';
import { keysCommands } from './commands/keys';
import { logCommands } from './commands/log';
import { memberCommands } from './commands/member';
import { migrateCommand } from './commands/migrate';
import { noticesCommands } from './commands/notices';
import { policyCommands } from './commands/policy';
import { recordCommands } from './commands/records';
import { reciprocityCommand } from './commands/reciprocity';
import { periodCommands } from './commands/period';
import { reconcileCommand } from './commands/reconcile';
import { reportCommands } from './commands/report';
import { relayCommands } from './commands/relay';
import { statementCommand } from './commands/statement';
import { timebankCommands } from './commands/timebank';
import { tokenCommands } from './commands/token';
import { upkeepCommands } from './commands/upkeep';
import { verifyCommand } from './commands/verify';
import { viewsCommands } from './commands/views';
import { explain } from './explain';
import type { Run } from './run';
import { Session } from './session';
import { AwrCommand } from './terminal/awr-command';
import { languageOf, languageWanted } from './terminal/language';

/** In the order in which help lists them: what a broker does most comes first. */
const GROUPS = [
  {
    heading: { cy: 'Bob dydd:', en: 'Day to day:' },
    commands: [
      memberCommands,
      statementCommand,
      importCommand,
      claimsCommands,
      exchangesCommands,
      entriesCommands,
      noticesCommands,
      reportCommands,
    ],
  },
  {
    heading: { cy: 'O bryd i’w gilydd:', en: 'Now and then:' },
    commands: [
      recordCommands,
      policyCommands,
      periodCommands,
      upkeepCommands,
      agreementCommands,
      reconcileCommand,
      reciprocityCommand,
      exportCommands,
    ],
  },
  {
    heading: { cy: 'Rhedeg Awr:', en: 'Running Awr:' },
    commands: [
      ...[timebankCommands, tokenCommands, verifyCommand, backupCommands, importArchiveCommand],
      ...[viewsCommands, logCommands, keysCommands, migrateCommand, relayCommands, demoCommand],
    ],
  },
];

/** The language of the help has to be known before the words of the command are made out. */
export function awr(env: NodeJS.ProcessEnv, words: readonly string[]): AwrCommand {
  const program = new AwrCommand('awr', languageOf(languageWanted(words), env))
    .does({ cy: 'Mae Awr yn cadw oriau banc amser.', en: 'Awr keeps the hours of a timebank.' })
    .may(
      '--data-dir <folder>',
      { cy: 'ble cedwir y data', en: 'where the data is kept' },
      env['AWR_DATA_DIR'] ?? './data',
    )
    .may('--lang <cy|en>', {
      cy: 'yr iaith i ateb ynddi (fel arall AWR_LANG, neu iaith y derfynell) / the language to answer in',
      en: 'the language to answer in (else AWR_LANG, else the terminal’s) / yr iaith i ateb ynddi',
    })
    .may('--json', { cy: 'ateb mewn JSON, ar gyfer rhaglenni', en: 'answer in JSON, for programs' })
    .showHelpAfterError();

  const run: Run =
    (act) =>
    async (...given) => {
      const command = given.at(-1) as Command;
      const options = command.optsWithGlobals<{ dataDir: string; lang?: string; json?: boolean }>();
      const session = new Session({
        dataDir: options.dataDir,
        language: languageOf(options.lang, env),
        json: options.json ?? false,
      });
      try {
        await act(session, options as never, ...(given.slice(0, -2) as never[]));
        process.exitCode = session.exitCode;
      } catch (reason) {
        process.exitCode = explain(reason, session.options.language);
      }
    };

  for (const { heading, commands } of GROUPS) {
    program.commandsUnder(heading);
    for (const add of commands) add(program, run);
  }
  return program;
}

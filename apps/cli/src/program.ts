import { Command } from 'commander';
import { backupCommands } from './commands/backup';
import { claimsCommands } from './commands/claims';
import { demoCommand } from './commands/demo';
import { exportCommands } from './commands/export';
import { exchangesCommands } from './commands/exchanges';
import { importCommand } from './commands/import';
import { importArchiveCommand } from './commands/import-archive';
import { keysCommands } from './commands/keys';
import { logCommands } from './commands/log';
import { migrateCommand } from './commands/migrate';
import { noticesCommands } from './commands/notices';
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
import { languageOf } from './terminal/language';

export function awr(env: NodeJS.ProcessEnv): Command {
  const program = new Command('awr')
    .description('Awr keeps the hours of a timebank. / Mae Awr yn cadw oriau banc amser.')
    .option('--data-dir <folder>', 'where the data is kept', env['AWR_DATA_DIR'] ?? './data')
    .option('--lang <cy|en>', "the language to answer in (else AWR_LANG, else the terminal's)")
    .option('--json', 'answer in JSON, for programs')
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

  for (const add of [
    timebankCommands,
    tokenCommands,
    importCommand,
    exportCommands,
    importArchiveCommand,
    statementCommand,
    claimsCommands,
    exchangesCommands,
    reconcileCommand,
    periodCommands,
    reportCommands,
    reciprocityCommand,
    noticesCommands,
    viewsCommands,
    logCommands,
    keysCommands,
    migrateCommand,
    verifyCommand,
    upkeepCommands,
    backupCommands,
    relayCommands,
    demoCommand,
  ]) {
    add(program, run);
  }
  return program;
}

import 'reflect-metadata';
import { keepFilesPrivate } from '@awr/composition';
import { CommanderError } from 'commander';
import { awr } from './program';
import { ExitCode } from './terminal/exit-codes';

async function main(): Promise<void> {
  keepFilesPrivate();
  const program = awr(process.env, process.argv.slice(2));
  program.exitOverride();
  for (const command of program.commands) {
    command.exitOverride();
    for (const inner of command.commands) inner.exitOverride();
  }
  try {
    await program.parseAsync(process.argv);
  } catch (reason) {
    if (!(reason instanceof CommanderError)) throw reason;
    process.exitCode = reason.exitCode === 0 ? ExitCode.done : ExitCode.usage;
  }
}

void main();

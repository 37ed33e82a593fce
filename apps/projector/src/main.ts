import { composeProjections, configurationFrom, keepFilesPrivate } from '@awr/composition';
import { runComposed } from '@awr/projections';

/** Keeps the views up to date in a process of its own, beside an API that is told not to. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const composed = composeProjections(configurationFrom(process.env));
  const running = await runComposed(composed, {
    log: ({ level, code, wording, details }) => console.log(JSON.stringify({ level, code, ...details, ...wording })),
  });
  const stop = () => void running.stop().catch(fail);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(reason: unknown): void {
  console.error(reason);
  process.exitCode = 1;
}

main().catch(fail);

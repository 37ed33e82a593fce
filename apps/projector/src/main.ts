import { composeProjections, configurationFrom, keepFilesPrivate, whatIsWrong } from '@awr/composition';
import { runComposed } from '@awr/projections';

/** Keeps the views up to date in a process of its own, beside an API that is told not to. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const composed = await composeProjections(configurationFrom(process.env));
  await composed.views.storage.check();
  const running = await runComposed(composed, {
    log: ({ level, code, wording, details }) => console.log(JSON.stringify({ level, code, ...details, ...wording })),
  });
  const stop = () => void running.stop().catch(fail);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(reason: unknown): void {
  process.stderr.write(`${whatIsWrong(reason, process.env)}\n`);
  process.exit(1);
}

main().catch(fail);

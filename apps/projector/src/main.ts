import { configurationFrom, keepFilesPrivate, runProjector, whatIsWrong } from '@awr/composition';

/** Keeps the views up to date in a process of its own, beside an API that is told not to. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const running = await runProjector(configurationFrom(process.env), ({ level, code, wording, details }) =>
    console.log(JSON.stringify({ level, code, ...details, ...wording })),
  );
  console.log(JSON.stringify({ level: 'info', code: 'listening', address: running.address }));
  const stop = () => void running.stop().catch(fail);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(reason: unknown): void {
  process.stderr.write(`${whatIsWrong(reason, process.env)}\n`);
  process.exit(1);
}

main().catch(fail);

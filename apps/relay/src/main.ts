import { configurationFrom, keepFilesPrivate, runRelay, whatIsWrong } from '@awr/composition';

/** Publishes the log to Kafka in a process of its own, beside an API that is told not to. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const running = await runRelay(configurationFrom(process.env), ({ level, code, wording, details }) =>
    console.log(JSON.stringify({ level, code, ...details, ...wording })),
  );
  console.log(JSON.stringify({ level: 'info', code: 'listening', address: running.address }));
  let isAsked = false;
  const stop = () => {
    isAsked = true;
    running.stop().catch(fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await running.ended;
  // It said why: whoever runs it has to decide.
  if (!isAsked) process.exit(1);
}

function fail(reason: unknown): void {
  process.stderr.write(`${whatIsWrong(reason, process.env)}\n`);
  process.exit(1);
}

main().catch(fail);

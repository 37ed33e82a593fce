import { configurationFrom, keepFilesPrivate, runRelay, whatIsWrong } from '@awr/composition';

/** Publishes the log to Kafka in a process of its own, beside an API that is told not to. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const tell = (what: object) => console.log(JSON.stringify(what));
  const running = await runRelay(configurationFrom(process.env), ({ level, code, wording, details }) =>
    tell({ level, code, ...details, ...wording }),
  );
  let isAsked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      isAsked = true;
      running.stop().catch(fail);
    });
  }
  tell({ level: 'info', code: 'listening', address: running.address });
  await running.ended;
  // It has said why it ended by itself; whoever runs it has to decide.
  if (!isAsked) process.exit(1);
}

function fail(reason: unknown): void {
  process.stderr.write(`${whatIsWrong(reason, process.env)}\n`);
  process.exit(1);
}

main().catch(fail);

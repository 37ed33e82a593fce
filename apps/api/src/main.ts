import 'reflect-metadata';
import { keepFilesPrivate, whatIsWrong } from '@awr/composition';
import { startApi, type StartedApi } from './start';

/** Signals that ask a process to stop: of a service manager, and of a person at a keyboard. */
const STOP = ['SIGTERM', 'SIGINT'] as const;

async function main(): Promise<void> {
  keepFilesPrivate();
  const api = await startApi();
  process.stdout.write(`Mae Awr yn rhedeg / Awr is running: ${api.address}\n`);
  for (const signal of STOP) process.once(signal, () => void stop(api));
}

async function stop(api: StartedApi): Promise<void> {
  await api.close();
  process.exit(0);
}

main().catch((reason: unknown) => {
  process.stderr.write(`${whatIsWrong(reason, process.env)}\n`);
  process.exit(1);
});

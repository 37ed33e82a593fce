import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@awr/kernel';
import { reasonOf } from '../views/reason-of';
import type { ProjectionsModule } from './composition';
import type { Answer, Asked, Told, WorkerStart } from './messages';
import { runComposed, type RunningProjections } from './run-composed';

/** Runs the engine in this worker thread. What goes wrong ends the thread, and the main thread starts another. */
async function main({ modulePath, config }: WorkerStart): Promise<void> {
  invariant(parentPort, 'projections are to run in a worker thread');
  const port = parentPort;
  const tell = (told: Told) => port.postMessage(told);
  const { composeProjections } = (await import(modulePath)) as ProjectionsModule;
  const running = await runComposed(await composeProjections(config), {
    log: (notice) => tell({ tell: 'notice', notice }),
    onProgress: (progress) => tell({ tell: 'progress', progress }),
  });
  port.on('message', (asked: Asked) => {
    void answer(running, asked).then((given) => {
      tell({ tell: 'answer', answer: given });
      if (asked.ask === 'stop') port.close();
    });
  });
  tell({ tell: 'started' });
}

async function answer(running: RunningProjections, asked: Asked): Promise<Answer> {
  const { id } = asked;
  try {
    switch (asked.ask) {
      case 'status':
        return { id, status: await running.engine.status() };
      case 'rebuild':
        await running.engine.rebuild(asked.names);
        return { id };
      case 'stop':
        await running.stop();
        return { id };
    }
  } catch (error) {
    return { id, failed: reasonOf(error) };
  }
}

void main(workerData as WorkerStart);

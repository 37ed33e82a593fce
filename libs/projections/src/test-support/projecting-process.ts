import type { ViewsPlace } from '../views/views-database';
import { runComposed } from '../worker/run-composed';
import { composeProjections } from './compose-tea-room';

/**
 * Runs an engine in a process of its own, in small batches, and prints a line after each, and one where it stands by.
 * It is there to be killed.
 */
async function main([log, views]: readonly string[]): Promise<void> {
  const composed = composeProjections({ log: String(log), views: JSON.parse(String(views)) as ViewsPlace });
  await runComposed(composed, {
    eventsInBatch: 50,
    log: ({ code }) => code === 'projections-standby' && console.log('standby'),
    onProgress: ({ position }) => console.log(position),
  });
}

void main(process.argv.slice(2));

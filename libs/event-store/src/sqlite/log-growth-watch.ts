import type { BroadcastChannel } from 'node:worker_threads';
import { growthChannel, LogGrowth } from './log-growth';

// Another process can't call out, so its appends are looked for: 40 times a second, a few microseconds each.
const LOOK_EVERY_MS = 25;

/**
 * For a reader that may be in another thread than the writer, or in another process. While a subscription waits, it
 * keeps its thread alive, as any other work would.
 */
export function watchedGrowth(path: string, head: () => number, lookEveryMs = LOOK_EVERY_MS): LogGrowth {
  let channel: BroadcastChannel | undefined;
  let timer: NodeJS.Timeout | undefined;
  const growth: LogGrowth = new LogGrowth(head, {
    // Made once and then only held or let go of: a busy subscription begins to wait hundreds of times a second.
    start() {
      timer ??= setInterval(() => growth.look(), lookEveryMs);
      timer.ref();
      if (channel) return;
      channel = growthChannel(path);
      channel.onmessage = () => growth.look();
    },
    stop: () => void timer?.unref(),
    end() {
      clearInterval(timer);
      channel?.close();
    },
  });
  return growth;
}

import type { BroadcastChannel } from 'node:worker_threads';

// A message to other threads costs some 10 µs, and what they do for it has a price of its own: under load a hundred
// a second say as much as thousands.
const QUIET_MS = 10;

/** Tells other threads that the log has grown: at once, then at most every ten milliseconds. */
export class Announcer {
  private quiet: NodeJS.Timeout | undefined;
  private more = false;

  constructor(private readonly channel: Pick<BroadcastChannel, 'postMessage' | 'close'>) {}

  announce(): void {
    this.more = true;
    if (!this.quiet) this.post();
  }

  close(): void {
    clearTimeout(this.quiet);
    this.channel.close();
  }

  private post(): void {
    this.quiet = undefined;
    if (!this.more) return;
    this.more = false;
    this.channel.postMessage('grown');
    this.quiet = setTimeout(() => this.post(), QUIET_MS).unref();
  }
}

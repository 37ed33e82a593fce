import pino, { type Logger } from 'pino';

/** How long a line may wait for others. */
const WAITS_MS = 100;
/** As many as wait are written at once. */
const MOST_WAITING_BYTES = 8 * 1024;

/**
 * A log whose lines are written several at once: each by itself took a twentieth of a busy API's time. What waits is
 * written as the process ends; only where it is killed may the last tenth of a second be missing.
 */
export function gatheredLog(level: string, to: number | string): Logger {
  const gathered = { minLength: MOST_WAITING_BYTES, periodicFlush: WAITS_MS };
  return pino({ level }, pino.destination({ dest: to, sync: false, ...gathered }));
}

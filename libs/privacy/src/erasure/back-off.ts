import { setTimeout as wait } from 'node:timers/promises';

const FIRST_MILLIS = 500;
const LONGEST_MILLIS = 60_000;

/** Waits half a second, then twice as long each time, up to a minute; or until the signal aborts. */
export async function backOff(failures: number, signal: AbortSignal): Promise<void> {
  const millis = Math.min(FIRST_MILLIS * 2 ** (failures - 1), LONGEST_MILLIS);
  await wait(millis, undefined, { signal, ref: false }).catch(() => undefined);
}

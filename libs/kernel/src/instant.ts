import { invariant } from './invariant';

/** A moment in UTC to the microsecond: 2025-09-13T10:04:05.123456Z. All are equally long, so they sort as text. */
export type Instant = string;

/** Tells the time as microseconds since 1970. */
export interface Clock {
  nowMicros(): number;
}

export const systemClock: Clock = {
  nowMicros: () => Math.floor((performance.timeOrigin + performance.now()) * 1000),
};

export function instant(micros: number): Instant {
  invariant(Number.isSafeInteger(micros), `${micros} is not a moment in microseconds`);
  const millis = Math.floor(micros / 1000);
  const rest = String(micros - millis * 1000).padStart(3, '0');
  return `${new Date(millis).toISOString().slice(0, -1)}${rest}Z`;
}

/** The microseconds since 1970 of an instant. Throws where the text is not one. */
export function microsOf(text: Instant): number {
  const millis = Date.parse(`${text.slice(0, 23)}Z`);
  const micros = millis * 1000 + Number(text.slice(23, 26));
  invariant(text.length === 27 && Number.isSafeInteger(micros), `${text} is not an instant`);
  return micros;
}

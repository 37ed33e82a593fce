import type { Minutes, Wording } from '@awr/kernel';

/**
 * Minutes as a person says them: "2 hours 30 minutes", "2 awr 30 munud". Below zero they are said to be so, for a
 * minus sign is easily overlooked.
 */
export function durationWording(minutes: Minutes): Wording {
  const size = Math.abs(minutes);
  const parts = [Math.floor(size / 60), size % 60] as const;
  return minutes < 0
    ? { cy: `${inWelsh(...parts)} islaw sero`, en: `${inEnglish(...parts)} below zero` }
    : { cy: inWelsh(...parts), en: inEnglish(...parts) };
}

function inEnglish(hours: number, minutes: number): string {
  return joined(
    hours > 0 && `${grouped(hours)} ${hours === 1 ? 'hour' : 'hours'}`,
    (minutes > 0 || hours === 0) && `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  );
}

// After a number a Welsh noun stays singular; "munud" softens after two (dwy funud), and "awr" has nothing to soften.
// The same forms as in Unicode CLDR's Welsh unit patterns.
function inWelsh(hours: number, minutes: number): string {
  return joined(
    hours > 0 && `${grouped(hours)} awr`,
    (minutes > 0 || hours === 0) && `${minutes} ${minutes === 2 ? 'funud' : 'munud'}`,
  );
}

function joined(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ');
}

/** Thousands set apart by commas, which both languages do. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

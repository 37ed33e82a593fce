const MINUTE = 60_000;
const FIRST_HOUR = 9;
const LAST_HOUR = 20;

const HOUR_IN_WALES = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * When a member is told, in ms since 1970: so many minutes after the first thing to tell them, and by day. Nobody's
 * phone sounds at three in the morning.
 */
export function dueAt(first: number, everyMinutes: number): number {
  let due = first + everyMinutes * MINUTE;
  // By quarters of an hour, so that it holds across a clock change.
  while (!isByDay(due)) due = (Math.floor(due / (15 * MINUTE)) + 1) * 15 * MINUTE;
  return due;
}

function isByDay(at: number): boolean {
  const hour = Number(HOUR_IN_WALES.format(at));
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}

const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 6 * 60 * MINUTE;

/** How long until the next try, in ms: twice as long each time, up to six hours, and never quite when all others try. */
export function waitAfter(attempts: number, chance = Math.random()): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
  return Math.round(longest * (0.5 + chance / 2));
}

/** After this long a message that could not be sent is given up, and the broker is shown it. */
export const GIVE_UP_AFTER = 3 * 24 * 60 * MINUTE;

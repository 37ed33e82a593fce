import type { Minutes } from '@awr/kernel';

/** What members held together on a day, from the day's end until the next change. */
export interface DayChange {
  /** Days since 1 January 1970. */
  readonly day: number;
  readonly heldChange: Minutes;
  readonly paidOut: Minutes;
}

export interface Turnover {
  readonly days: number;
  /** What members gave, spent and paid each other. */
  readonly paidMinutes: Minutes;
  /** What members held together on an average day, in whole minutes. */
  readonly averageHeldMinutes: Minutes;
  /** How often what members hold was paid out in this window; null where they held nothing. */
  readonly times: number | null;
}

/**
 * The velocity of credits: what was paid out of members' accounts, over what they held on the average of the window's
 * days (both ends included), each day by its end.
 */
export function turnover(changes: readonly DayChange[], firstDay: number, lastDay: number): Turnover {
  let [held, heldDays, paidMinutes, at] = [0, 0, 0, firstDay];
  for (const { day, heldChange, paidOut } of changes) {
    if (day > lastDay) break;
    if (day > at) {
      heldDays += held * (day - at);
      at = day;
    }
    held += heldChange;
    if (day >= firstDay) paidMinutes += paidOut;
  }
  heldDays += held * (lastDay + 1 - at);
  const days = lastDay - firstDay + 1;
  return {
    days,
    paidMinutes,
    averageHeldMinutes: Math.round(heldDays / days),
    times: heldDays <= 0 ? null : (paidMinutes * days) / heldDays,
  };
}

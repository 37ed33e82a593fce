import { MOST_PRICE_MINUTES, type Price, priceOf } from '@awr/community';
import { MINUTES_IN_A_CREDIT, type Minutes } from '@awr/kernel';

/** What some people paid together. */
export interface Payment {
  readonly adults: number;
  readonly under16s: number;
  readonly minutes: Minutes;
}

interface Counted extends Payment {
  readonly times: number;
}

/** More ways of paying for one thing than this are noise; the commonest tell the price. */
const MOST_WAYS = 100;

/** The price that explains the most payments for an offer: what a venue asks, as far as it can be seen from outside. */
export function priceSeen(payments: readonly Payment[]): Price {
  const ways = distinct(payments).slice(0, MOST_WAYS);
  return candidates(ways).reduce((a, b) => (timesExplained(b, ways) > timesExplained(a, ways) ? b : a));
}

/** True where a payment is what the price comes to. */
export function explains(price: Price, payment: Payment): boolean {
  return priceOf(price, payment) === payment.minutes;
}

/** Each different payment once, the commonest first. */
function distinct(payments: readonly Payment[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const { adults, under16s, minutes } of payments) {
    const key = `${adults}|${under16s}|${minutes}`;
    counted.set(key, { adults, under16s, minutes, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.times - a.times);
}

/** Prices worth trying, the likeliest first: from each way of paying by itself; from two together. */
function candidates(ways: readonly Counted[]): Price[] {
  const alone = ways.map(mostEvenPrice);
  const together = ways.flatMap((one, place) => ways.slice(place + 1).map((other) => fromTwo(one, other)));
  const found = [...alone, ...together].filter((price) => price !== undefined).filter(isPrice);
  return found.length > 0 ? found : [each(MINUTES_IN_A_CREDIT)];
}

/**
 * The price that asks most nearly the same of everybody; who are not there are asked what the others are. The young are
 * asked for more than the adults only where nothing else comes to what was paid.
 */
function mostEvenPrice({ adults, under16s, minutes }: Payment): Price | undefined {
  if (adults === 0 || under16s === 0) return each(minutes / (adults + under16s));
  const even = Math.floor(minutes / (adults + under16s));
  // What is left over when the adults share the rest comes round again after as many steps as there are adults.
  const downwards = Array.from({ length: adults }, (_, step) => even - step);
  const upwards = Array.from({ length: adults }, (_, step) => even + 1 + step);
  return [...downwards, ...upwards]
    .map((young) => ({ minutesPerAdult: (minutes - young * under16s) / adults, minutesPerUnder16: young }))
    .find(isPrice);
}

function each(minutes: Minutes): Price {
  return { minutesPerAdult: minutes, minutesPerUnder16: minutes };
}

/** The two prices that two different payments agree on (Cramer's rule). */
function fromTwo(one: Payment, other: Payment): Price | undefined {
  const determinant = one.adults * other.under16s - other.adults * one.under16s;
  if (determinant === 0) return undefined;
  return {
    // Adding 0 makes a plain 0 of −0.
    minutesPerAdult: (one.minutes * other.under16s - other.minutes * one.under16s) / determinant + 0,
    minutesPerUnder16: (one.adults * other.minutes - other.adults * one.minutes) / determinant + 0,
  };
}

function isPrice({ minutesPerAdult, minutesPerUnder16 }: Price): boolean {
  const each = [minutesPerAdult, minutesPerUnder16];
  const inRange = each.every(
    (minutes) => Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= MOST_PRICE_MINUTES,
  );
  return inRange && minutesPerAdult + minutesPerUnder16 > 0;
}

function timesExplained(price: Price, ways: readonly Counted[]): number {
  return ways.reduce((sum, way) => sum + (explains(price, way) ? way.times : 0), 0);
}

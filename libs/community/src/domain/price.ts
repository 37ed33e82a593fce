import type { Minutes } from '@awr/kernel';
import { refuse, type CommunityRefusal } from './refusals/refusals';
import { unfitNumber } from './unfit-number';

/** What one person pays. */
export interface Price {
  readonly minutesPerAdult: Minutes;
  readonly minutesPerUnder16: Minutes;
}

export interface People {
  readonly adults: number;
  readonly under16s: number;
}

/** A thousand hours for one person: any more is a slip of the pen. */
export const MOST_PRICE_MINUTES = 60_000;
/** The most adults, and the most under-16s, on one visit. */
export const MOST_PEOPLE = 100;

/** Why a price can't be taken, if it can't. Under-16s, or adults with them, may come in for nothing. */
export function unfitPrice({ minutesPerAdult, minutesPerUnder16 }: Price): CommunityRefusal | undefined {
  const range = { least: 0, most: MOST_PRICE_MINUTES };
  return (
    unfitNumber('minutesPerAdult', minutesPerAdult, range) ??
    unfitNumber('minutesPerUnder16', minutesPerUnder16, range) ??
    (minutesPerAdult + minutesPerUnder16 === 0 ? refuse('no-price') : undefined)
  );
}

/** What an offer costs these people. */
export function priceOf(offer: Price, people: People): Minutes | CommunityRefusal {
  return unfitPeople(people) ?? people.adults * offer.minutesPerAdult + people.under16s * offer.minutesPerUnder16;
}

function unfitPeople({ adults, under16s }: People): CommunityRefusal | undefined {
  const range = { least: 0, most: MOST_PEOPLE };
  return (
    unfitNumber('adults', adults, range) ??
    unfitNumber('under16s', under16s, range) ??
    (adults + under16s === 0 ? refuse('nobody') : undefined)
  );
}

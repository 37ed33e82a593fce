import { type Timebank, nameKey } from '@awr/community';
import { derivedId } from '@awr/kernel';
import type { SpendRecord } from '../sheets/records';
import { enterNames, NameDirectory } from './name-directory';
import type { Understood } from './planned-entry';

export type SpendRow = Understood<SpendRecord>;

/** Something that credits are spent on, with the spends that name it. */
export interface OfferNamed {
  readonly offerId: string;
  readonly isThere: boolean;
  readonly rows: SpendRow[];
}

export interface VenueNamed {
  readonly venueId: string;
  readonly isThere: boolean;
  /** As the spends write it. */
  readonly names: string[];
  readonly offers: NameDirectory<OfferNamed>;
}

/** Gathers spends by venue and offer: those that the timebank has, and those that only the spends name. */
export class Spending {
  private readonly byName = new NameDirectory<VenueNamed>();
  private readonly named = new Map<OfferNamed, VenueNamed>();

  constructor(
    private readonly timebankId: string,
    timebank: Timebank,
  ) {
    const venues = [...timebank.venues.byId.values()].map(({ venueId, name, formerNames }) => {
      const found = { venueId, isThere: true, names: [], offers: offersThere(timebank, venueId) };
      return { name, formerNames, found };
    });
    enterNames(this.byName, venues);
  }

  add(row: SpendRow): OfferNamed {
    const venue = this.venueOf(row.content.venue);
    const offer = this.offerOf(venue, row.content.activity);
    venue.names.push(row.content.venue);
    offer.rows.push(row);
    this.named.set(offer, venue);
    return offer;
  }

  /** Everything that spends named, with its venue, in the order in which it was first named. */
  offers(): Iterable<readonly [OfferNamed, VenueNamed]> {
    return this.named;
  }

  private venueOf(name: string): VenueNamed {
    const known = this.byName.find(name);
    if (known) return known;
    const venueId = derivedId('venue', this.timebankId, nameKey(name));
    const venue = { venueId, isThere: false, names: [], offers: new NameDirectory<OfferNamed>() };
    this.byName.enter(name, venue);
    return venue;
  }

  private offerOf({ venueId, offers }: VenueNamed, title: string): OfferNamed {
    const known = offers.find(title);
    if (known) return known;
    const offerId = derivedId('offer', this.timebankId, venueId, nameKey(title));
    const offer = { offerId, isThere: false, rows: [] };
    offers.enter(title, offer);
    return offer;
  }
}

/** A venue's offers. One that is on now is found before one of the same title that was withdrawn. */
function offersThere(timebank: Timebank, venueId: string): NameDirectory<OfferNamed> {
  const offers = [...timebank.offers.byId.values()].filter((offer) => offer.venueId === venueId);
  const directory = new NameDirectory<OfferNamed>();
  for (const wanted of ['withdrawn', 'published'] as const) {
    const found = offers
      .filter(({ status }) => status === wanted)
      .map(({ offerId, name, formerNames }) => ({ name, formerNames, found: { offerId, isThere: true, rows: [] } }));
    enterNames(directory, found);
  }
  return directory;
}

import type { PublishOffer, WelcomeVenue } from '@awr/community';
import type { Refusal } from '@awr/kernel';
import type { AlreadyThere } from './already-there';
import { bestWritten } from './best-written';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import { type Content, rowCommandId } from './planned';
import { explains, priceSeen } from './price';
import { refusedByCommunity } from './refused-by-rule';
import { refusedRow } from './row-outcome';
import { type OfferNamed, type SpendRow, Spending, type VenueNamed } from './spending';
import { tryInTimebank } from './try-in-timebank';

/** Something that only spends name, and that comes in with them. */
export interface MadeByName<Command> {
  readonly command: Command;
  readonly commandId: string;
  readonly content: Content;
}

/** What a spend is for, and what must be made so that there is such a thing. */
export interface OfferFound {
  readonly venueId: string;
  readonly offerId: string;
  readonly venueMade?: MadeByName<WelcomeVenue>;
  readonly offerMade?: MadeByName<PublishOffer>;
}

/** Finds the venue and offer of each spend; those that nobody told the timebank of are made, at the price seen. */
export function planVenues(
  rows: readonly SpendRow[],
  there: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): ReadonlyMap<SpendRow, OfferFound> {
  const spending = new Spending(context.timebankId, there.timebank);
  for (const row of rows) spending.add(row);
  const found = new Map<SpendRow, OfferFound>();
  const venuesMade = new Map<VenueNamed, MadeByName<WelcomeVenue>>();
  for (const [offer, venue] of spending.offers()) {
    const outcome = makeOffer(offer, venue, venuesMade, there, context, gathered);
    for (const row of offer.rows) {
      if ('refused' in outcome) gathered.refused.push(refusedRow(row, [refusedByCommunity(outcome)]));
      else found.set(row, outcome);
    }
  }
  return found;
}

function makeOffer(
  offer: OfferNamed,
  venue: VenueNamed,
  venuesMade: Map<VenueNamed, MadeByName<WelcomeVenue>>,
  there: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): OfferFound | Refusal {
  const venueMade = venue.isThere ? undefined : (venuesMade.get(venue) ?? welcomeVenue(venue, context));
  if (venueMade && !venuesMade.has(venue)) {
    const refusal = tryInTimebank(there.timebank, venueMade.command);
    if (refusal) return refusal;
    venuesMade.set(venue, venueMade);
  }
  const offerMade = offer.isThere ? undefined : publishOffer(offer, venue, context, gathered);
  const refusal = offerMade && tryInTimebank(there.timebank, offerMade.command);
  if (refusal) return refusal;
  const { venueId } = venue;
  return { venueId, offerId: offer.offerId, ...(venueMade && { venueMade }), ...(offerMade && { offerMade }) };
}

function welcomeVenue({ venueId, names }: VenueNamed, context: ImportContext): MadeByName<WelcomeVenue> {
  const content = [venueId];
  return {
    command: { type: 'WelcomeVenue', venueId, name: bestWritten(names) },
    commandId: rowCommandId(context, 'venues', content),
    content,
  };
}

function publishOffer(
  { offerId, rows }: OfferNamed,
  { venueId }: VenueNamed,
  context: ImportContext,
  gathered: Gathered,
): MadeByName<PublishOffer> {
  const price = priceSeen(rows.map(({ content }) => content));
  for (const row of rows) if (!explains(price, row.content)) gathered.note('other-price', row);
  const title = bestWritten(rows.map(({ content }) => content.activity));
  const content = [venueId, offerId];
  const commandId = rowCommandId(context, 'offers', content);
  return { command: { type: 'PublishOffer', offerId, venueId, title, ...price }, commandId, content };
}

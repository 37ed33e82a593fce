import { refuseAtClosedVenue } from '@awr/community';
import { memberAccount, venueAccount } from '@awr/ledger';
import { plainWords } from '../cells/plain';
import type { SpendRecord } from '../sheets/records';
import type { AlreadyThere } from './already-there';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import type { OfferFound } from './plan-venues';
import { Occurrences } from './planned';
import { type PlannedEntry, type Understood, particulars, plannedEntry } from './planned-entry';

/** Spends in the order of their rows. People do go to a thing twice in a day, so a repeated row counts again. */
export function planSpends(
  rows: readonly Understood<SpendRecord>[],
  offers: ReadonlyMap<Understood<SpendRecord>, OfferFound>,
  { timebank }: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): PlannedEntry[] {
  const same = new Occurrences();
  return rows.flatMap((row): PlannedEntry[] => {
    const offer = offers.get(row);
    if (!offer) return [];
    const { on, member, activity, adults, under16s, minutes, note } = row.content;
    // By the offer's title, not its id: a withdrawn offer may be followed by another of the same title.
    const content = [on, member.number, offer.venueId, plainWords(activity), adults, under16s, minutes, note ?? ''];
    const before = same.add(content, row);
    if (before.length > 0) gathered.note('said-again', row);
    const command = {
      type: 'SpendCredits',
      from: memberAccount(member.memberId),
      venue: venueAccount(offer.venueId),
      offerId: offer.offerId,
      people: { adults, under16s },
      minutes,
      ...particulars(on, note, context),
    } as const;
    const closed = refuseAtClosedVenue(timebank.venues.byId.get(offer.venueId), on);
    const planned = plannedEntry(row, 'spends', content, before, context);
    return [{ ...planned, command, on, minutes, payer: member.memberId, offer, closed }];
  });
}

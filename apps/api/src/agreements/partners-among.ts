import { type AccountId, type PartnerNames, partnerOf } from '@awr/ledger';
import type { Views } from '../queries/views';

interface Sides {
  readonly debit: AccountId;
  readonly credit: AccountId;
}

const NONE: PartnerNames = new Map();

/** The other timebank that an entry went to or came from. */
export function partnerIn({ debit, credit }: Sides): string | undefined {
  return partnerOf(debit) ?? partnerOf(credit);
}

/** What the other timebanks among some entries are called; nothing is read where there are none. */
export async function partnersAmong(
  entries: readonly Sides[],
  timebank: string,
  { partners }: Pick<Views, 'partners'>,
): Promise<PartnerNames> {
  return entries.some((entry) => partnerIn(entry) !== undefined) ? partners.names(timebank) : NONE;
}

import { isSealed, type Unsealer } from '@awr/kernel';
import { CONTACT_DETAILS, type ContactDetails } from '../../domain/timebank/contact-details';
import type { ContactDetailsSet } from '../../domain/timebank/timebank-events';

/** Contact details in plain; none where they have been forgotten, and only the rebuilding of views meets them again. */
export function openedContact(
  { id, data }: Pick<StoredContact, 'id' | 'data'>,
  unsealer: Unsealer,
): ContactDetails | null {
  const opened = CONTACT_DETAILS.map((field) => {
    const value = data[field];
    return [field, isSealed(value) ? unsealer.unseal(value, id, field) : value] as const;
  });
  const known = opened.filter(([, value]) => value !== undefined);
  return known.length > 0 ? (Object.fromEntries(known) as ContactDetails) : null;
}

interface StoredContact {
  readonly id: string;
  readonly data: ContactDetailsSet['data'];
}

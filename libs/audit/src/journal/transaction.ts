import type { EntryView } from '@awr/ledger';
import { journalText } from './free-text';

type Tagged = (entry: EntryView, options: JournalOptions) => string | number | null;

export interface JournalOptions {
  /** Whether the notes on entries are in it. They are people's words; without them nothing in a journal is personal. */
  readonly notes?: boolean;
}

/** Each tag with what it says of an entry; null where it says nothing. */
const TAGS: Readonly<Record<string, Tagged>> = {
  'recorded-at': ({ recordedAt }) => recordedAt,
  'recorded-by': ({ recordedBy }) => recordedBy,
  'approved-by': ({ approvedBy }) => approvedBy,
  category: ({ category }) => category,
  group: ({ groupId }) => groupId,
  organisation: ({ organisationId }) => organisationId,
  activity: ({ activityId }) => activityId,
  claim: ({ claimId }) => claimId,
  exchange: ({ exchangeId }) => exchangeId,
  hold: ({ holdId }) => holdId,
  batch: ({ batchId }) => batchId,
  offer: ({ offerId }) => offerId,
  adults: ({ people }) => people?.adults ?? null,
  'under-16s': ({ people }) => people?.under16s ?? null,
  corrects: ({ corrects }) => corrects,
  reverses: ({ reverses }) => reverses,
  reason: ({ reason }) => reason,
  warning: ({ warnings }) => warnings.join(' ') || null,
  note: ({ note }, { notes }) => (notes ? note : null),
};

export const JOURNAL_TAGS = Object.keys(TAGS);

/** An entry as a transaction of plain-text accounting: who receives, then who pays, both amounts said. */
export function transaction(entry: EntryView, options: JournalOptions): string {
  const lines = [`${entry.on} * (${entry.entryId}) ${entry.kind}`];
  for (const [tag, said] of Object.entries(TAGS)) {
    const value = journalText(String(said(entry, options) ?? ''));
    if (value !== '') lines.push(`    ; ${tag}: ${value}`);
  }
  lines.push(`    ${entry.credit}  ${entry.minutes} MIN`, `    ${entry.debit}  ${-entry.minutes} MIN`);
  return `${lines.join('\n')}\n\n`;
}

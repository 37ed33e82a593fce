import { invariant } from '@awr/kernel';
import { dayNumber, monthNumber } from '../day-number';
import type { LedgerViews } from '../ledger-views';
import { type EntryKind, strandNumber } from '../strands/strand';
import { book, concernedBy } from './book';
import { type EntryEvent, seqOf } from './entry-event';

/** Hours, gifts and spends count in the month and the strand that they say they belong to. */
export function enter(kind: EntryKind) {
  return async (event: EntryEvent, view: LedgerViews): Promise<void> => {
    const {
      minutes,
      on,
      groupId: group_id = null,
      organisationId: organisation_id = null,
      category = null,
    } = event.data;
    const concerned = await concernedBy(event, view);
    const { ledger } = concerned.debit;
    const strand = await strandNumber(view, { ledger, kind, group_id, organisation_id, category });
    const day = dayNumber(on);
    book(event, view, concerned, { strand, day, reverses: null });
    view.hours_totals.add({ strand, month: monthNumber(day) }, { minutes, entries: 1 });
  };
}

/** What undoes an entry belongs where that entry belongs, and takes it out of the totals there. */
export function undo(kind: EntryKind) {
  return (event: EntryEvent, view: LedgerViews) => undoAs(kind, event, view);
}

async function undoAs(kind: EntryKind, event: EntryEvent, view: LedgerViews): Promise<void> {
  const { entryId, reverses = '', minutes, on } = event.data;
  const concerned = await concernedBy(event, view);
  const key = { ledger: concerned.debit.ledger, seq: seqOf(reverses) };
  const reversed = await view.entries.find(key);
  const belongs = reversed && (await view.strands.find({ strand: reversed.strand }));
  invariant(reversed && belongs, `${entryId} reverses ${reverses}, which is not there`);
  const strand = await strandNumber(view, { ...belongs, kind });
  book(event, view, concerned, { strand, day: dayNumber(on), reverses: key.seq });
  const { correctedBy } = event.data;
  const details = correctedBy === undefined ? {} : { details: { ...reversed.details, correctedBy } };
  view.entries.change(key, { reversed_by: seqOf(entryId), ...details });
  const month = monthNumber(reversed.day);
  view.hours_totals.add({ strand: reversed.strand, month }, { minutes: -minutes, entries: -1 });
}

import { type Sealed, invariant } from '@awr/kernel';
import { seqOf } from '../../entries/entry-event';
import { timebankOf } from '../../../ledger-stream';
import type { StandingViews, Stored } from '../standing-tables';

type Remark = Stored<'NoteAdded'> | Stored<'DisputeOpened'> | Stored<'DisputeResolved'>;

export function showNote(event: Stored<'NoteAdded'>, view: StandingViews): void {
  const { addedBy: said_by, note } = event.data;
  view.remarks.insert({ ...aboutEntry(event), ...NOTHING_DECIDED, kind: 'note', said_by, words: note as Sealed });
}

export function showDispute(event: Stored<'DisputeOpened'>, view: StandingViews): void {
  const { openedBy: said_by, why } = event.data;
  const about = aboutEntry(event);
  view.remarks.insert({ ...about, ...NOTHING_DECIDED, kind: 'dispute', said_by, words: why as Sealed, is_open: 1 });
  view.open_disputes.put({ timebank_id: about.timebank_id, entry: about.entry, place: about.place });
}

export async function showResolution(event: Stored<'DisputeResolved'>, view: StandingViews): Promise<void> {
  const { resolvedBy, note, upheld } = event.data;
  const about = aboutEntry(event);
  const { timebank_id, entry } = about;
  const decided = { upheld: upheld ? 1 : 0, resolved_by: resolvedBy };
  const open = await view.open_disputes.find({ timebank_id, entry });
  invariant(open, `${event.data.entryId} is not disputed`);
  view.remarks.change({ timebank_id, place: open.place }, { is_open: 0, ...decided });
  const words = (note as Sealed | undefined) ?? null;
  view.remarks.insert({ ...about, is_open: null, ...decided, kind: 'resolution', said_by: resolvedBy, words });
}

const NOTHING_DECIDED = { is_open: null, upheld: null, resolved_by: null };

function aboutEntry({ id, stream, revision, data, metadata }: Remark) {
  return {
    timebank_id: timebankOf(stream),
    place: revision,
    entry: seqOf(data.entryId),
    member_id: data.memberId,
    said_at: metadata.recordedAt,
    event_id: id,
  };
}

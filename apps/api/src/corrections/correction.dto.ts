import type { Actor } from '@awr/kernel';
import {
  type AddNote,
  type EntryId,
  type OpenDispute,
  recorderOf,
  type ResolveDispute,
  type ReverseBatch,
  REVERSAL_REASONS,
  type ReversalReason,
} from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { Day, OneOf, Prose, YesOrNo } from '../edge';

const why = { cy: 'Pam', en: 'Why' };

export class BatchReversalDto {
  @OneOf(Object.keys(REVERSAL_REASONS), { says: why })
  reason!: ReversalReason;

  @Day({ says: { cy: 'Dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' }, optional: true })
  on?: string;

  asCommand(batchId: string, by: Actor): ReverseBatch {
    const { reason, on = today() } = this;
    return { type: 'ReverseBatch', batchId, reason, on, today: today(), ...recorderOf(by) };
  }
}

export class NoteDto {
  @Prose({ says: { cy: 'Y nodyn', en: 'The note' }, example: 'Ffoniodd Nia / Nia telephoned' })
  note!: string;

  asCommand(entryId: EntryId, by: Actor): AddNote {
    return { type: 'AddNote', entryId, note: this.note, addedBy: by.id };
  }
}

export class DisputeDto {
  @Prose({ says: { cy: 'Beth sydd o’i le', en: 'What is wrong' }, example: 'Nid fi oedd yno / It was not me' })
  why!: string;

  asCommand(entryId: EntryId, by: Actor): OpenDispute {
    return { type: 'OpenDispute', entryId, why: this.why, openedBy: by.id };
  }
}

export class ResolutionDto {
  @YesOrNo({ says: { cy: 'A oedd yr un a’i heriodd yn iawn', en: 'Whether whoever disputed was right' } })
  upheld!: boolean;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(entryId: EntryId, by: Actor): ResolveDispute {
    const { upheld, note } = this;
    return { type: 'ResolveDispute', entryId, upheld, resolvedBy: by.id, ...given({ note }) };
  }
}

import type { Actor } from '@awr/kernel';
import { REVERSAL_REASONS, type EntryId, recorderOf, type ReversalReason, type ReverseEntry } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { Day, OneOf, Prose } from '../edge';

export class ReversalDto {
  @OneOf(Object.keys(REVERSAL_REASONS), { says: { cy: 'Pam y gwrthdroir y cofnod', en: 'Why the entry is reversed' } })
  reason!: ReversalReason;

  @Day({
    says: { cy: 'Dyddiad y gwrthdroi; heddiw os nas rhoddir', en: 'The day of the reversal; today if left out' },
    optional: true,
  })
  on?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(reverses: EntryId, by: Actor): ReverseEntry {
    const { reason, on = today(), note } = this;
    return { type: 'ReverseEntry', reverses, reason, on, today: today(), ...recorderOf(by), ...given({ note }) };
  }
}

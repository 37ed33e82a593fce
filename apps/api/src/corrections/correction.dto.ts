import type { Actor, Refusal } from '@awr/kernel';
import { refuse } from '@awr/kernel';
import {
  type AddNote,
  type CorrectEntry,
  type EntryId,
  type EntryView,
  type OpenDispute,
  type Replacement,
  type ResolveDispute,
  type ReverseBatch,
  REVERSAL_REASONS,
  type ReversalReason,
} from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Day, Line, OneOf, Prose, YesOrNo } from '../edge';
import { accountOfMember, MemberName } from '../members/member-ref';

const why = { cy: 'Pam', en: 'Why' };

/** What should have been recorded; what is left out stays as it was. */
export class CorrectionDto {
  @OneOf(Object.keys(REVERSAL_REASONS), { says: { cy: 'Beth oedd o’i le', en: 'What was wrong' } })
  reason!: ReversalReason;

  @AmountMinutes({ says: { cy: 'Y nifer cywir o funudau', en: 'The right number of minutes' }, optional: true })
  minutes?: number;

  @MemberName({
    says: {
      cy: 'Yr aelod cywir: pwy a enillodd, a roddodd neu a wariodd',
      en: 'The right member: who earned, gave or spent',
    },
    optional: true,
  })
  member?: string;

  @Day({ says: { cy: 'Dyddiad cywir y gwasanaeth', en: 'The right day of the service' }, optional: true })
  on?: string;

  @Line({ says: { cy: 'Y categori cywir', en: 'The right category' }, optional: true, most: 100 })
  category?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(timebankId: string, wrong: EntryView, by: Actor): CorrectEntry | Refusal {
    const replacement = this.replacing(timebankId, wrong, by);
    if (!replacement) return refuse('correction-of-kind', { kind: wrong.kind });
    const { reason, note } = this;
    const about = { on: today(), today: today(), recordedBy: by.id, ...given({ note }) };
    return { type: 'CorrectEntry', reverses: wrong.entryId, reason, replacement, ...about };
  }

  private replacing(timebankId: string, wrong: EntryView, by: Actor): Replacement | undefined {
    const { minutes = wrong.minutes, on = wrong.on, category = wrong.category, member } = this;
    const { activityId, groupId, organisationId, offerId, people } = wrong;
    const places = { category, activityId, groupId, organisationId };
    const known = Object.fromEntries(Object.entries(places).filter(([, id]) => id !== null));
    const about = { minutes, on, today: today(), recordedBy: by.id, byBroker: true, ...known };
    const from = member === undefined ? wrong.debit : accountOfMember(timebankId, member);
    switch (wrong.kind) {
      case 'hours': {
        const to = member === undefined ? wrong.credit : accountOfMember(timebankId, member);
        return { type: 'RecordHours', to, ...about };
      }
      case 'gift':
        return { type: 'GiveCredits', from, to: wrong.credit, ...about };
      case 'spend':
        if (offerId === null || people === null) return undefined;
        return { type: 'SpendCredits', from, venue: wrong.credit, offerId, people, ...about };
      default:
        return undefined;
    }
  }
}

export class BatchReversalDto {
  @OneOf(Object.keys(REVERSAL_REASONS), { says: why })
  reason!: ReversalReason;

  @Day({ says: { cy: 'Dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' }, optional: true })
  on?: string;

  asCommand(batchId: string, by: Actor): ReverseBatch {
    const { reason, on = today() } = this;
    return { type: 'ReverseBatch', batchId, reason, on, today: today(), recordedBy: by.id };
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

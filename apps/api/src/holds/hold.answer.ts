import { HOLD_STATUSES, type HoldStatus, type HoldView } from '@awr/ledger';
import { AmountMinutes, Id, Line, OneOf, Prose, Whole } from '../edge';
import { told } from '../queries/told';

const says = {
  holdId: { cy: 'Id y credydau a neilltuwyd', en: 'The id of what is set aside' },
  expiresAt: { cy: 'Pryd y byddant yn rhydd eto (UTC)', en: 'When they are free again (UTC)' },
};

/** What a command did to what was set aside. */
export class HoldStepAnswer {
  @Id({ says: says.holdId })
  holdId!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Line({ says: says.expiresAt, optional: true })
  expiresAt?: string;
}

/** Credits set aside for a booking, and what became of them. */
export class HoldAnswer {
  @Id({ says: says.holdId })
  holdId!: string;

  @OneOf(HOLD_STATUSES, { says: { cy: 'Beth a ddaeth ohono', en: 'What became of it' } })
  status!: HoldStatus;

  @Id({ says: { cy: 'Yr aelod', en: 'The member' } })
  memberId!: string;

  @Id({ says: { cy: 'Y lleoliad', en: 'The venue' } })
  venueId!: string;

  @Id({ says: { cy: 'Y cynnig', en: 'The offer' } })
  offerId!: string;

  @Whole({ says: { cy: 'Oedolion', en: 'Adults' }, least: 0, most: 100 })
  adults!: number;

  @Whole({ says: { cy: 'Pobl dan 16', en: 'People under 16' }, least: 0, most: 100 })
  under16s!: number;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Line({ says: says.expiresAt })
  expiresAt!: string;

  @Line({ says: { cy: 'Pryd y’i neilltuwyd (UTC)', en: 'When it was set aside (UTC)' } })
  heldAt!: string;

  @Line({ says: { cy: 'Pwy a’i neilltuodd', en: 'Who set it aside' } })
  heldBy!: string;

  @Line({ says: { cy: 'Y cofnod a’i talodd', en: 'The entry that settled it' }, optional: true, example: 'e-000001' })
  entryId?: string;

  @AmountMinutes({ says: { cy: 'Faint a dalwyd', en: 'How much was settled' }, optional: true })
  settledMinutes?: number;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;
}

export function holdOf({ people, entryId, settledMinutes, note, ...hold }: HoldView): HoldAnswer {
  return { ...hold, ...people, ...told({ entryId, settledMinutes, note }) };
}

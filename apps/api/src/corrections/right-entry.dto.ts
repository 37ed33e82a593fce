import { type Correctable, GRANT_REASONS, type GrantReason, REVERSAL_REASONS, type ReversalReason } from '@awr/ledger';
import { AmountMinutes, Day, Id, Line, OneOf, Prose } from '../edge';
import { MemberName } from '../members/member-ref';

type Part = Exclude<keyof CorrectionDto, 'reason' | 'note' | 'given'>;

/** What a broker may have got wrong in an entry of each kind. */
export const PARTS: Readonly<Record<Correctable, readonly Part[]>> = {
  hours: ['minutes', 'member', 'on', 'category', 'activityId', 'groupId', 'organisationId'],
  gift: ['minutes', 'member', 'to', 'on', 'category'],
  spend: ['minutes', 'member', 'on', 'category'],
  grant: ['minutes', 'member', 'on', 'category', 'grant'],
  exchange: ['minutes', 'helper', 'helped', 'on', 'category'],
};

const optional = true;
const rightMember = (cy: string, en: string) => ({ says: { cy, en }, optional });

/** What should have been recorded; what is left out stays as it was. */
export class CorrectionDto {
  @OneOf(Object.keys(REVERSAL_REASONS), { says: { cy: 'Beth oedd o’i le', en: 'What was wrong' } })
  reason!: ReversalReason;

  @AmountMinutes({ says: { cy: 'Y nifer cywir o funudau', en: 'The right number of minutes' }, optional })
  minutes?: number;

  @MemberName(
    rightMember(
      'Yr aelod cywir: pwy a enillodd, a roddodd, a wariodd neu a gafodd y grant',
      'The right member: who earned, gave, spent, or was granted it',
    ),
  )
  member?: string;

  @MemberName(
    rightMember('Derbynnydd cywir rhodd: aelod, neu `pot`', 'The right receiver of a gift: a member, or `pot`'),
  )
  to?: string;

  @MemberName(rightMember('O gyfnewidiad: pwy helpodd mewn gwirionedd', 'Of an exchange: who really helped'))
  helper?: string;

  @MemberName(
    rightMember('O gyfnewidiad: pwy gafodd gymorth, ac sy’n talu', 'Of an exchange: who was helped, and pays'),
  )
  helped?: string;

  @Day({ says: { cy: 'Dyddiad cywir y gwasanaeth', en: 'The right day of the service' }, optional })
  on?: string;

  @Line({ says: { cy: 'Y categori cywir', en: 'The right category' }, optional, most: 100 })
  category?: string;

  @Id({
    says: {
      cy: 'Gweithgaredd cywir oriau; mae’n cymryd lle pob lle a enwyd',
      en: 'The right activity of hours; it takes the place of all that were named',
    },
    optional,
  })
  activityId?: string;

  @Id({ says: { cy: 'Grŵp cywir oriau, yn yr un modd', en: 'The right group of hours, in the same way' }, optional })
  groupId?: string;

  @Id({
    says: { cy: 'Sefydliad cywir oriau, yn yr un modd', en: 'The right organisation of hours, likewise' },
    optional,
  })
  organisationId?: string;

  @OneOf(Object.keys(GRANT_REASONS), {
    says: { cy: 'Rheswm cywir grant', en: 'The right reason of a grant' },
    optional,
  })
  grant?: GrantReason;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional })
  note?: string;
}

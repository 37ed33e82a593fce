import { ENTRY_KINDS, type EntryKind } from '@awr/ledger';
import { Day, Id, LastDay, Line, OneOf } from '../edge';
import { MemberName } from '../members/member-ref';
import { PageDto } from '../queries/page.dto';

/** Which days of service, both included. */
export class DaysDto extends PageDto {
  @Day({ says: { cy: 'O’r diwrnod hwn', en: 'From this day' }, optional: true })
  from?: string;

  @LastDay({ first: 'from', says: { cy: 'Hyd y diwrnod hwn', en: 'To this day' }, optional: true })
  to?: string;
}

export class EntriesAskedDto extends DaysDto {
  @OneOf(ENTRY_KINDS, { says: { cy: 'Pa fath', en: 'Which kind' }, optional: true })
  kind?: EntryKind;

  @MemberName({
    says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' },
    optional: true,
  })
  member?: string;

  @Id({ says: { cy: 'Y grŵp', en: 'The group' }, optional: true })
  groupId?: string;

  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisationId?: string;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true, most: 100 })
  category?: string;

  @Line({ says: { cy: 'Pwy a’i cofnododd', en: 'Who recorded it' }, optional: true, most: 100 })
  recordedBy?: string;

  @OneOf(['true'], {
    says: {
      cy: 'Dim ond y rhai y mae’r sawl a’u cofnododd yn derbyn eu credydau, heb i neb arall gymeradwyo',
      en: 'Only those whose recorder receives their credits, where nobody else approved',
    },
    optional: true,
  })
  byBeneficiary?: 'true';
}

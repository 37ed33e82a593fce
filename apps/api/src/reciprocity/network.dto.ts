import { Day, Id, Line, ListOf, OneOf, Part, RatioOrNull, Whole, WholeInQuery, WholeOrNull } from '../edge';
import { ReciprocityAskedDto } from './reciprocity-asked.dto';

export const MOST_TIES = 20_000;
const count = { least: 0, most: Number.MAX_SAFE_INTEGER };
const list = { least: 0, most: Number.MAX_SAFE_INTEGER };

export class NetworkAskedDto extends ReciprocityAskedDto {
  @WholeInQuery({
    says: { cy: 'Y cysylltiadau cryfaf, hyd at hyn', en: 'The strongest ties, up to so many' },
    ...{ least: 1, most: MOST_TIES, optional: true },
  })
  mostTies?: number;
}

class NetworkMemberAnswer {
  @Id({ says: { cy: 'Yr aelod', en: 'The member' } })
  memberId!: string;

  @Whole({
    says: { cy: 'Munudau a dderbyniodd gan aelodau eraill', en: 'Minutes received from other members' },
    ...count,
  })
  receivedMinutes!: number;

  @Whole({ says: { cy: 'Munudau a dalodd i aelodau eraill', en: 'Minutes paid to other members' }, ...count })
  paidMinutes!: number;

  @RatioOrNull({ says: { cy: '(mewn − allan) / (mewn + allan)', en: '(in − out) / (in + out)' } })
  balance!: number | null;
}

class TiesOfEachAnswer {
  @Whole({ says: { cy: 'O leiaf', en: 'At least' }, ...count })
  fewest!: number;

  @Whole({ says: { cy: 'Ar y mwyaf', en: 'At most' }, ...count })
  most!: number;
}

class MemberClassAnswer {
  @Line({ says: { cy: 'Llythyren, nid enw neb', en: 'A letter, and nobody’s name' }, example: 'A' })
  name!: string;

  @Whole({ says: { cy: 'Aelodau, i’r 5 agosaf', en: 'Members, to the nearest 5' }, ...count })
  members!: number;

  @OneOf(['mostly-received', 'even', 'mostly-paid'], {
    says: { cy: 'Derbyn gan mwyaf, cyfartal, neu dalu gan mwyaf', en: 'Mostly received, even, or mostly paid' },
  })
  credits!: string;

  @Part(() => TiesOfEachAnswer, { says: { cy: 'Cysylltiadau pob un, fesul cam', en: 'Ties of each, in steps' } })
  ties!: TiesOfEachAnswer;
}

class TieAnswer {
  @Line({ says: { cy: 'Pwy a dalodd: aelod, neu ddosbarth', en: 'Who paid: a member, or a class' } })
  from!: string;

  @Line({ says: { cy: 'Pwy a dderbyniodd', en: 'Who received' } })
  to!: string;

  @WholeOrNull({
    says: {
      cy: 'Munudau; i ddosbarthiadau, oriau cyfan, a null lle cymerodd llai na deg ran',
      en: 'Minutes; for classes whole hours, and null where fewer than ten had part in it',
    },
    ...count,
  })
  minutes!: number | null;
}

export class NetworkAnswer {
  @OneOf(['members', 'classes'], {
    says: {
      cy: 'I’r brocer, aelodau; i bawb arall, dosbarthiadau o ddeg o leiaf',
      en: 'Members for the broker; classes of at least ten for everybody else',
    },
  })
  of!: 'members' | 'classes';

  @Day({ says: { cy: 'Y diwrnod cyntaf', en: 'The first day' } })
  from!: string;

  @Day({ says: { cy: 'Y diwrnod olaf', en: 'The last day' } })
  to!: string;

  @ListOf(() => NetworkMemberAnswer, { says: { cy: 'Aelodau', en: 'Members' }, optional: true, ...list })
  members?: readonly NetworkMemberAnswer[];

  @ListOf(() => MemberClassAnswer, { says: { cy: 'Dosbarthiadau', en: 'Classes' }, optional: true, ...list })
  classes?: readonly MemberClassAnswer[];

  @ListOf(() => TieAnswer, { says: { cy: 'Pwy a dalodd bwy', en: 'Who paid whom' }, ...list })
  ties!: readonly TieAnswer[];

  @Whole({ says: { cy: 'Faint o gysylltiadau sydd i gyd', en: 'How many ties there are in all' }, ...count })
  tiesInAll!: number;
}

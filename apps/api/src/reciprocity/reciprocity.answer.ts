import { Line, ListOf, Part, RatioOrNull, Whole } from '../edge';

const count = { least: 0, most: Number.MAX_SAFE_INTEGER };

class MembersAnswer {
  @Whole({ says: { cy: 'Pawb sydd â chyfrif', en: 'Everybody with an account' }, ...count })
  all!: number;

  @Whole({
    says: { cy: 'Y rhai a symudodd gredydau yn y cyfnod', en: 'Those who moved credits in the window' },
    ...count,
  })
  active!: number;

  @Whole({ says: { cy: 'Y lleill', en: 'The others' }, ...count })
  dormant!: number;
}

class BothWaysAnswer {
  @Whole({ says: { cy: 'Y rhai a roddodd amser', en: 'Those who gave time' }, ...count })
  gaveTime!: number;

  @Whole({ says: { cy: 'Y rhai a ddefnyddiodd amser', en: 'Those who used time' }, ...count })
  usedTime!: number;

  @Whole({ says: { cy: 'Y rhai a wnaeth y ddau', en: 'Those who did both' }, ...count })
  both!: number;
}

class FifthAnswer {
  @RatioOrNull({ says: { cy: 'O’r fantolen hon', en: 'From this balance' } })
  from!: number;

  @Whole({ says: { cy: 'Faint o aelodau', en: 'How many members' }, ...count })
  members!: number;
}

class GiveAndTakeAnswer {
  @Whole({ says: { cy: 'Aelodau sydd ag unrhyw gyswllt', en: 'Members with any tie' }, ...count })
  members!: number;

  @Whole({ says: { cy: 'Y rhai a dalodd yn unig', en: 'Those who only paid' }, ...count })
  paidOnly!: number;

  @Whole({ says: { cy: 'Y rhai a dderbyniodd yn unig', en: 'Those who only received' }, ...count })
  receivedOnly!: number;

  @Whole({ says: { cy: 'Y rhai a wnaeth y ddau', en: 'Those who did both' }, ...count })
  both!: number;

  @RatioOrNull({ says: { cy: 'Canolrif (mewn − allan) / (mewn + allan)', en: 'Median (in − out) / (in + out)' } })
  median!: number | null;

  @ListOf(() => FifthAnswer, {
    says: { cy: 'Faint ym mhob pumed ran o −1 i 1', en: 'How many in each fifth from −1 to 1' },
    ...{ least: 5, most: 5 },
  })
  fifths!: readonly FifthAnswer[];
}

class TiesAnswer {
  @Whole({ says: { cy: 'Cysylltiadau: pwy a dalodd bwy', en: 'Ties: who paid whom' }, ...count })
  ties!: number;

  @Whole({ says: { cy: 'Y rhai a atebwyd y ffordd arall', en: 'Those answered the other way' }, ...count })
  mutualTies!: number;

  @RatioOrNull({ says: { cy: 'Eu cyfran (r)', en: 'Their share (r)' } })
  share!: number | null;

  @RatioOrNull({ says: { cy: 'Dwysedd (ā)', en: 'Density (ā)' } })
  density!: number | null;

  @RatioOrNull({ says: { cy: 'Y tu hwnt i hap: (r − ā) / (1 − ā)', en: 'Beyond chance: (r − ā) / (1 − ā)' } })
  beyondChance!: number | null;
}

class WeightedAnswer {
  @Whole({ says: { cy: 'Munudau a dalwyd rhwng aelodau', en: 'Minutes paid between members' }, ...count })
  minutes!: number;

  @Whole({ says: { cy: 'Munudau a atebwyd y ffordd arall', en: 'Minutes answered the other way' }, ...count })
  answeredMinutes!: number;

  @RatioOrNull({ says: { cy: 'Eu cyfran', en: 'Their share' } })
  share!: number | null;
}

class CirculationAnswer {
  @Whole({
    says: {
      cy: 'Aelodau’r cylch mwyaf y gall amser ddod yn ôl ynddo',
      en: 'Members of the largest circle in which time can come back',
    },
    ...count,
  })
  largestCircle!: number;

  @RatioOrNull({ says: { cy: 'Eu cyfran o’r rhai â chyswllt', en: 'Their share of those with a tie' } })
  largestCircleShare!: number | null;

  @Whole({ says: { cy: 'Munudau a dalwyd rhwng aelodau', en: 'Minutes paid between members' }, ...count })
  minutes!: number;

  @Whole({ says: { cy: 'Munudau a dalwyd o’r hyn a ddaeth i mewn', en: 'Minutes paid out of what came in' }, ...count })
  clearedMinutes!: number;

  @RatioOrNull({ says: { cy: 'Eu cyfran', en: 'Their share' } })
  clearedShare!: number | null;
}

class TurnoverAnswer {
  @Whole({ says: { cy: 'Dyddiau yn y cyfnod', en: 'Days in the window' }, ...count })
  days!: number;

  @Whole({ says: { cy: 'Munudau a aeth o gyfrifon aelodau', en: 'Minutes that left members’ accounts' }, ...count })
  paidMinutes!: number;

  @Whole({
    says: { cy: 'Munudau yng nghyfrifon aelodau, ar gyfartaledd', en: 'Minutes in members’ accounts, on average' },
    ...{ least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER },
  })
  averageHeldMinutes!: number;

  @RatioOrNull({ says: { cy: 'Sawl gwaith y talwyd hwy allan', en: 'How many times they were paid out' } })
  times!: number | null;
}

class EntriesBehindAnswer {
  @Line({ says: { cy: 'Y math o gofnod', en: 'The kind of entry' } })
  kind!: string;

  @Line({ says: { cy: 'Lle mae’r cofnodion', en: 'Where the entries are' } })
  href!: string;
}

/** How a timebank's time goes round. */
export class ReciprocityAnswer {
  @Part(() => MembersAnswer, { says: { cy: 'Aelodau byw a segur', en: 'Active and dormant members' } })
  members!: MembersAnswer;

  @Part(() => BothWaysAnswer, { says: { cy: 'Rhoi amser a’i ddefnyddio', en: 'Giving time and using it' } })
  bothWays!: BothWaysAnswer;

  @Part(() => GiveAndTakeAnswer, {
    says: { cy: 'Talu a derbyn rhwng aelodau', en: 'Paying and receiving among members' },
  })
  giveAndTake!: GiveAndTakeAnswer;

  @Part(() => TiesAnswer, { says: { cy: 'Cysylltiadau a atebwyd', en: 'Ties that are answered' } })
  ties!: TiesAnswer;

  @Part(() => WeightedAnswer, { says: { cy: 'Amser a atebwyd ag amser', en: 'Time answered with time' } })
  weighted!: WeightedAnswer;

  @Part(() => CirculationAnswer, { says: { cy: 'Cylchrediad', en: 'Circulation' } })
  circulation!: CirculationAnswer;

  @Part(() => TurnoverAnswer, { says: { cy: 'Trosiant; nid i grŵp', en: 'Turnover; not for a group' }, optional: true })
  turnover?: TurnoverAnswer;

  @RatioOrNull({ says: { cy: 'Cyfernod Gini gweithgarwch', en: 'Gini coefficient of activity' } })
  giniOfActivity!: number | null;

  @ListOf(() => EntriesBehindAnswer, {
    says: { cy: 'Y cofnodion y tu ôl i’r ffigurau', en: 'The entries behind the figures' },
    ...{ least: 0, most: 20 },
  })
  entries!: readonly EntriesBehindAnswer[];
}

import { AVAILABILITY, type Availability } from '@awr/community';
import { LANGUAGES, type Language, type Wording } from '@awr/kernel';
import {
  type Fulfilment,
  FULFILMENTS,
  HELP_KINDS,
  HELP_STATUSES,
  type HelpKind,
  type HelpStatus,
  type HelpView,
  type Match,
  MATCH_REASONS,
  type MatchReason,
} from '@awr/ledger';
import { AmountMinutes, Bilingual, Day, Id, Line, ListOf, OneOf, Part, Prose, SomeOf, Whole } from '../edge';
import { told } from '../queries/told';
import { helpSays } from './help.dto';

/** What a command did to an offer or a request. */
export class HelpStepAnswer {
  @Id({ says: { cy: 'Yr id', en: 'The id' } })
  id!: string;

  @OneOf(HELP_STATUSES, { says: helpSays.status })
  status!: HelpStatus;
}

/** Help that is offered or asked for, with all that is known of it by now. */
export class HelpAnswer {
  @Id({ says: { cy: 'Yr id', en: 'The id' } })
  id!: string;

  @OneOf(HELP_KINDS, { says: helpSays.kind })
  kind!: HelpKind;

  @OneOf(HELP_STATUSES, { says: helpSays.status })
  status!: HelpStatus;

  @Id({ says: { cy: 'Yr aelod', en: 'The member' } })
  memberId!: string;

  @Line({ says: helpSays.category })
  category!: string;

  @Line({ says: helpSays.area, optional: true })
  area?: string;

  @SomeOf(AVAILABILITY, { says: helpSays.availability, optional: true })
  availability?: readonly Availability[];

  @SomeOf(LANGUAGES, { says: helpSays.languages })
  languages!: readonly Language[];

  @AmountMinutes({ says: helpSays.minutes, optional: true })
  minutes?: number;

  @Day({ says: { cy: 'Y diwrnod y’i rhoddwyd i fyny', en: 'The day on which it was posted' } })
  postedOn!: string;

  @Day({
    says: { cy: 'Y diwrnod y’i newidiwyd ddiwethaf', en: 'The day on which it was last changed' },
    optional: true,
  })
  changedOn?: string;

  @Day({ says: helpSays.until, optional: true })
  until?: string;

  @Line({ says: { cy: 'Pam y’i caewyd', en: 'Why it was closed' }, optional: true })
  reason?: string;

  @Whole({
    says: { cy: 'Faint o funudau a ddaeth ohono trwy gyfnewid', en: 'How many minutes have come of it by exchanges' },
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
  })
  exchangedMinutes!: number;

  @OneOf(FULFILMENTS, { says: { cy: 'I ba raddau y’i cyflawnwyd', en: 'How far it is fulfilled' } })
  fulfilled!: Fulfilment;

  @Prose({ says: helpSays.words, optional: true })
  words?: string;
}

export function helpOf(help: HelpView): HelpAnswer {
  const { helpId: id, kind, status, memberId, category, area, availability, languages, minutes } = help;
  const { postedOn, changedOn, until, reason, exchangedMinutes, fulfilled, words } = help;
  return {
    ...{ id, kind, status, memberId, category, languages, postedOn, exchangedMinutes, fulfilled },
    ...(availability.length > 0 && { availability }),
    ...told({ area, minutes, changedOn, until, reason, words }),
  };
}

class MatchReasonAnswer {
  @OneOf(Object.keys(MATCH_REASONS), { says: { cy: 'Y cod', en: 'The code' } })
  code!: MatchReason;

  @Bilingual({ says: { cy: 'Mewn geiriau', en: 'In words' } })
  says!: Wording;
}

class MatchAnswer {
  @Part(() => HelpAnswer, { says: { cy: 'Pwy sy’n addas', en: 'Who suits' } })
  help!: HelpAnswer;

  @Whole({ says: { cy: 'Pa mor addas', en: 'How well' }, least: 0, most: 100 })
  score!: number;

  @ListOf(() => MatchReasonAnswer, { says: { cy: 'Pam', en: 'Why' }, least: 0, most: 10 })
  reasons!: MatchReasonAnswer[];

  @SomeOf(AVAILABILITY, { says: { cy: 'Pryd mae’r ddau’n rhydd', en: 'When both are free' }, optional: true })
  together?: readonly Availability[];
}

export class MatchesAnswer {
  @ListOf(() => MatchAnswer, { says: { cy: 'Y gorau yn gyntaf', en: 'The best first' }, least: 0, most: 20 })
  items!: MatchAnswer[];
}

export function matchOf({ help, score, reasons, together }: Match): MatchAnswer {
  return {
    help: helpOf(help),
    score,
    reasons: reasons.map((code) => ({ code, says: MATCH_REASONS[code] })),
    ...(together.length > 0 && { together }),
  };
}

import { MOST_MINUTES, type CalendarDate, type Language, type Minutes } from '@awr/kernel';
import { unfitArea } from '../member/coded-details';
import { refuse, type CommunityRefusal } from '../refusals/refusals';
import { unfitDate } from '../unfit-date';
import { unfitNumber } from '../unfit-number';
import { unfitName, unfitText } from '../unfit-text';
import { optionalText, tidied } from '../wording';
import { inOrderOfWeek, unfitAvailability, type Availability } from './availability';
import type { HelpState } from './help';
import type { HelpPosted } from './help-events';

/** What is said of help that is offered or asked for. */
export interface PostHelp {
  readonly helpId: string;
  readonly timebankId: string;
  readonly memberId: string;
  readonly category: string;
  readonly area?: string;
  readonly availability?: readonly Availability[];
  readonly languages: readonly Language[];
  readonly minutes?: Minutes;
  readonly until?: CalendarDate;
  readonly today: CalendarDate;
  readonly postedBy: string;
  readonly words?: string;
}

/** Why help can't be posted so, if it can't. */
export function unfitHelp(help: PostHelp, state: HelpState): CommunityRefusal | undefined {
  const { helpId, category, area, availability = [], minutes, until, today, words } = help;
  return (
    (state.status === 'unknown' ? undefined : refuse('id-taken', { id: helpId })) ??
    unfitName('category', category) ??
    unfitArea(area) ??
    unfitAvailability(availability) ??
    (minutes === undefined ? undefined : unfitNumber('minutes', minutes, { least: 1, most: MOST_MINUTES })) ??
    unfitDate('until', until) ??
    (until !== undefined && until < today ? refuse('help-until-past', { until, today }) : undefined) ??
    unfitText('words', words)
  );
}

export function postedHelp(help: PostHelp): HelpPosted {
  const { helpId, timebankId, memberId, area, availability = [], languages, minutes, until, today, postedBy } = help;
  const words = optionalText(help.words);
  return {
    ...{ helpId, timebankId, memberId, category: tidied(help.category), availability: inOrderOfWeek(availability) },
    ...{ languages: [...new Set(languages)].sort(), postedOn: today, postedBy },
    ...(area !== undefined && { area }),
    ...(minutes !== undefined && { minutes }),
    ...(until !== undefined && { until }),
    ...(words !== undefined && { words }),
  };
}

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
  return state.status === 'unknown' ? unfitParts(help) : refuse('id-taken', { id: help.helpId });
}

interface Parts extends Pick<PostHelp, 'today'> {
  readonly category?: string;
  readonly area?: string | null;
  readonly availability?: readonly Availability[];
  readonly minutes?: Minutes | null;
  readonly until?: CalendarDate | null;
  readonly words?: string | null;
}

/** What is unfit of the parts that are said. */
export function unfitParts(parts: Parts): CommunityRefusal | undefined {
  const { category, area, availability = [], minutes, until, today, words } = parts;
  return (
    (category === undefined ? undefined : unfitName('category', category)) ??
    unfitArea(area ?? undefined) ??
    unfitAvailability(availability) ??
    (minutes === undefined || minutes === null
      ? undefined
      : unfitNumber('minutes', minutes, { least: 1, most: MOST_MINUTES })) ??
    unfitDate('until', until ?? undefined) ??
    (typeof until === 'string' && until < today ? refuse('help-until-past', { until, today }) : undefined) ??
    unfitText('words', words ?? undefined)
  );
}

export function postedHelp(help: PostHelp): HelpPosted {
  const { helpId, timebankId, memberId, area, availability = [], languages, minutes, until, today, postedBy } = help;
  const words = optionalText(help.words);
  return {
    ...{ helpId, timebankId, memberId, category: tidied(help.category), availability: inOrderOfWeek(availability) },
    ...{ languages: inOrder(languages), postedOn: today, postedBy },
    ...(area !== undefined && { area }),
    ...(minutes !== undefined && { minutes }),
    ...(until !== undefined && { until }),
    ...(words !== undefined && { words }),
  };
}

/** Each language once. */
export function inOrder(languages: readonly Language[]): Language[] {
  return [...new Set(languages)].sort();
}

import type { CalendarDate } from '@awr/kernel';
import { inOrderOfWeek } from '../../domain/help/availability';
import type { Help, HelpCodes } from '../../domain/help/help';
import { helpChanged, type HelpChanged, type HelpChanges } from '../../domain/help/help-events';
import { inOrder, unfitParts } from '../../domain/help/post-help';
import { refuse } from '../../domain/refusals/refusals';
import { withoutUndefined } from '../../domain/without-undefined';
import { optionalText, tidied } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface ChangeHelp {
  readonly type: 'ChangeHelp';
  readonly timebankId: string;
  /** Only what is to be otherwise; null takes a part away. */
  readonly changes: HelpChanges & { readonly words?: string | null };
  readonly today: CalendarDate;
  readonly changedBy: string;
}

/** What is posted becomes other than it was, as long as it stands. Whether it is offered or asked for, and by whom, stays. */
export function changeHelp({ changes, today, changedBy }: ChangeHelp, help: Help): Outcome<HelpChanged> {
  const unfit = unfitParts({ ...changes, today });
  if (unfit) return unfit;
  const changed = { ...changedCodes(changes, help.codes), ...changedWords(changes) };
  if (Object.keys(changed).length === 0) return refuse('nothing-to-change');
  const { helpId, timebankId, memberId } = help;
  return [helpChanged({ helpId, timebankId, memberId, ...changed, changedOn: today, changedBy })];
}

function changedCodes({ category, availability, languages, area, minutes, until }: HelpChanges, before: HelpCodes) {
  const asked: HelpCodes = withoutUndefined({
    ...{ area, minutes, until },
    category: category === undefined ? undefined : tidied(category),
    availability: availability && inOrderOfWeek(availability),
    languages: languages && inOrder(languages),
  });
  const isOther = (name: keyof HelpCodes) => JSON.stringify(asked[name]) !== JSON.stringify(before[name]);
  const names = (Object.keys(asked) as (keyof HelpCodes)[]).filter(isOther);
  return Object.fromEntries(names.map((name) => [name, asked[name]])) as HelpCodes;
}

// Words count as changed whenever they are given: what they were before is sealed.
function changedWords({ words }: ChangeHelp['changes']): HelpChanges {
  return words === undefined ? {} : { words: (words === null ? undefined : optionalText(words)) ?? null };
}

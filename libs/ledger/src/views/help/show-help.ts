import { type HelpChanged, type HelpPosted, nameKey } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import type { Sealed } from '@awr/kernel';
import { dayNumber } from '../day-number';
import type { HelpKind, HelpStatus, HelpViews } from './help.tables';

type Ended = StoredEvent<string, { readonly timebankId: string; readonly helpId: string; readonly reason?: string }>;

/** An offer or a request is there from its being posted on. */
export function showHelp(kind: HelpKind) {
  return async ({ id, data, revision }: StoredEvent<string, HelpPosted>, view: HelpViews): Promise<void> => {
    const timebank_id = data.timebankId;
    const seq = ((await view.help_numbers.find({ timebank_id }))?.last ?? 0) + 1;
    view.help_numbers.put({ timebank_id, last: seq });
    view.help.insert({
      timebank_id,
      help_id: data.helpId,
      seq,
      kind,
      status: 'open',
      member_id: data.memberId,
      category: data.category,
      category_key: nameKey(data.category),
      area: data.area ?? null,
      availability: data.availability,
      languages: data.languages,
      minutes: data.minutes ?? null,
      posted_day: dayNumber(data.postedOn),
      ...{ changed_day: null, revision },
      until_day: data.until === undefined ? null : dayNumber(data.until),
      reason: null,
      exchanged_minutes: 0,
      words: (data.words as Sealed | undefined) ?? null,
      words_event: data.words === undefined ? null : id,
    });
  };
}

/** What was not changed stays as it is. */
export function showChanged({ id, data, revision }: StoredEvent<string, HelpChanged['data']>, view: HelpViews): void {
  const {
    timebankId: timebank_id,
    helpId: help_id,
    category,
    availability,
    languages,
    area,
    minutes,
    until,
    words,
  } = data;
  view.help.change(
    { timebank_id, help_id },
    {
      ...{ changed_day: dayNumber(data.changedOn), revision },
      ...(category !== undefined && { category, category_key: nameKey(category) }),
      ...(availability !== undefined && { availability }),
      ...(languages !== undefined && { languages }),
      ...(area !== undefined && { area }),
      ...(minutes !== undefined && { minutes }),
      ...(until !== undefined && { until_day: until === null ? null : dayNumber(until) }),
      ...(words !== undefined && { words: words as Sealed | null, words_event: words === null ? null : id }),
    },
  );
}

export function showEnded(status: Exclude<HelpStatus, 'open'>) {
  return ({ data, revision }: Ended, view: HelpViews): void =>
    view.help.change(
      { timebank_id: data.timebankId, help_id: data.helpId },
      { status, reason: data.reason ?? null, revision },
    );
}

import { type HelpPosted, nameKey } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import type { Sealed } from '@awr/kernel';
import { dayNumber } from '../day-number';
import type { HelpKind, HelpStatus, HelpViews } from './help.tables';

type Ended = StoredEvent<string, { readonly timebankId: string; readonly helpId: string; readonly reason?: string }>;

/** An offer or a request is there from its being posted on. */
export function showHelp(kind: HelpKind) {
  return async ({ id, data }: StoredEvent<string, HelpPosted>, view: HelpViews): Promise<void> => {
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
      until_day: data.until === undefined ? null : dayNumber(data.until),
      reason: null,
      exchanged_minutes: 0,
      words: (data.words as Sealed | undefined) ?? null,
      words_event: data.words === undefined ? null : id,
    });
  };
}

export function showEnded(status: Exclude<HelpStatus, 'open'>) {
  return ({ data }: Ended, view: HelpViews): void =>
    view.help.change({ timebank_id: data.timebankId, help_id: data.helpId }, { status, reason: data.reason ?? null });
}

import { CHANNELS, type Outgoing, STATES, UNREACHED } from '@awr/notices';
import { instant } from '@awr/kernel';
import { Base64, Id, Line, LineOrNull, OneOf, SomeNames, Whole } from '../edge';
import { PageDto } from '../queries/page.dto';

const STATE = {
  cy: 'gathering: yn casglu; queued: yn aros i’w hanfon; sending, sent: yn cael ei hanfon, wedi’i hanfon; failed: rhoddwyd y gorau iddi; held: ni ŵyr neb a gyrhaeddodd; unreached: ni ellid dweud wrth neb; to-print, printed: llythyr; dropped: dilëwyd yr aelod',
  en: 'gathering: more may be added; queued: waits to be sent; sending, sent; failed: given up; held: nobody knows whether it arrived; unreached: nobody could be told; to-print, printed: a letter; dropped: its member was erased',
};

export class NoticesAskedDto extends PageDto {
  @OneOf(STATES, { says: STATE, optional: true })
  state?: (typeof STATES)[number];
}

/** A message to a member: where it is, and not what it says. */
export class NoticeAnswer {
  @Id({ says: { cy: 'Id y neges', en: 'The message’s id' } })
  noticeId!: string;

  @Id({ says: { cy: 'I ba aelod', en: 'To which member' } })
  memberId!: string;

  @OneOf(STATES, { says: STATE })
  state!: string;

  @OneOf(CHANNELS, { says: { cy: 'Ym mha ffordd', en: 'Which way' }, optional: true })
  channel?: string;

  @Line({ says: { cy: 'Pryd i’w hanfon, neu pryd y’i hanfonwyd gyntaf (UTC)', en: 'When to send it first (UTC)' } })
  dueAt!: string;

  @Line({ says: { cy: 'Pryd y newidiodd ei chyflwr (UTC)', en: 'When its state changed (UTC)' } })
  changedAt!: string;

  @Whole({ says: { cy: 'Sawl ymgais a fethodd', en: 'How many tries failed' }, least: 0, most: 1_000_000 })
  failedTries!: number;

  @LineOrNull({
    says: {
      cy: `Pam y mae lle y mae: ${UNREACHED.join(', ')}, neu god nam`,
      en: `Why it is where it is: ${UNREACHED.join(', ')}, or the code of a fault`,
    },
  })
  reason!: string | null;
}

export function noticeOf({ id, memberId, state, channel, dueAt, changedAt, attempts, reason }: Outgoing): NoticeAnswer {
  return {
    ...{ noticeId: id, memberId, state, ...(channel && { channel }) },
    ...{ dueAt: instant(dueAt * 1000), changedAt: instant(changedAt * 1000), failedTries: attempts, reason },
  };
}

const LETTERS = { cy: 'Idau’r llythyrau', en: 'The letters’ ids' };

export class LettersAnswer {
  @SomeNames({ says: LETTERS, least: 0, most: 500 })
  letters!: readonly string[];

  @Base64({
    says: {
      cy: 'PDF, un llythyr i bob tudalen; gwag lle nad oes un',
      en: 'A PDF, each letter on a sheet of its own; empty where there is none',
    },
  })
  pdf!: string;
}

export class PrintedDto {
  @SomeNames({ says: LETTERS, most: 500 })
  letters!: string[];
}

export class PrintedAnswer {
  @Whole({
    says: { cy: 'Faint nad oeddent wedi’u hargraffu cynt', en: 'How many had not been printed before' },
    least: 0,
    most: 500,
  })
  printed!: number;
}

import type { Wording } from '@awr/kernel';
import type { Parked } from './parked';

/** Something about the relay that an operator should know. */
export interface RelayNotice {
  readonly level: 'info' | 'warn' | 'error';
  readonly code:
    'relay-publishes' | 'relay-at-least-once' | 'relay-waits' | 'relay-stopped' | 'event-parked' | 'parked-published';
  readonly wording: Wording;
  readonly details: Readonly<Record<string, string | number>>;
}

export type RelayLog = (notice: RelayNotice) => void;

export function publishes(relay: string, position: string): RelayNotice {
  return {
    ...{ level: 'info', code: 'relay-publishes', details: { relay, position } },
    wording: {
      cy: `Mae’r cyfnewidydd “${relay}” yn cyhoeddi’r hyn sydd ar ôl safle ${position}.`,
      en: `The relay “${relay}” publishes what is after position ${position}.`,
    },
  };
}

export function atLeastOnce(relay: string): RelayNotice {
  return {
    ...{ level: 'warn', code: 'relay-at-least-once', details: { relay } },
    wording: {
      cy: 'Cyhoeddir heb drafodion: ar ôl methiant gall rhai digwyddiadau ddod fwy nag unwaith. Mae ce_id a ce_sequence yn dangos pa rai.',
      en: 'Publishing without transactions: after a failure some events may come more than once. ce_id and ce_sequence tell which.',
    },
  };
}

export function waits(relay: string, wording: Wording): RelayNotice {
  return { level: 'warn', code: 'relay-waits', wording, details: { relay } };
}

export function stopped(relay: string, wording: Wording): RelayNotice {
  return { level: 'error', code: 'relay-stopped', wording, details: { relay } };
}

export function eventParked(parked: Parked): RelayNotice {
  const { stream, eventId, type, revision, why, reason, tries } = parked;
  return {
    ...{ level: 'error', code: 'event-parked', details: { stream, eventId, type, revision, why, reason, tries } },
    wording: {
      cy: `Ni ellir cyhoeddi ${type} ${eventId}; mae digwyddiadau ${stream} yn aros y tu ôl iddo. Gweler “awr relay parked”.`,
      en: `${type} ${eventId} can’t be published; the events of ${stream} wait behind it. See “awr relay parked”.`,
    },
  };
}

export function parkedPublished(stream: string, events: number): RelayNotice {
  return {
    ...{ level: 'info', code: 'parked-published', details: { stream, events } },
    wording: {
      cy: `Cyhoeddwyd y digwyddiadau a oedd yn aros yn ${stream} (${events}).`,
      en: `The events that waited in ${stream} are published (${events}).`,
    },
  };
}

import type { Wording } from '@awr/kernel';

const STATES: Readonly<Record<string, Wording>> = {
  gathering: { cy: 'yn casglu', en: 'gathering' },
  queued: { cy: 'yn aros i’w hanfon', en: 'waits to be sent' },
  sending: { cy: 'yn cael ei hanfon', en: 'being sent' },
  sent: { cy: 'anfonwyd', en: 'sent' },
  failed: { cy: 'methodd', en: 'failed' },
  held: { cy: 'ansicr a gyrhaeddodd', en: 'may have arrived' },
  unreached: { cy: 'ni ddywedwyd', en: 'not told' },
  'to-print': { cy: 'i’w hargraffu', en: 'to be printed' },
  printed: { cy: 'argraffwyd', en: 'printed' },
  dropped: { cy: 'dilëwyd', en: 'dropped' },
};

const CHANNELS: Readonly<Record<string, Wording>> = {
  email: { cy: 'e-bost', en: 'e-mail' },
  text: { cy: 'neges destun', en: 'text' },
  post: { cy: 'llythyr', en: 'letter' },
};

const REASONS: Readonly<Record<string, Wording>> = {
  'not-a-member': { cy: 'nid yw’n aelod mwyach', en: 'no longer a member' },
  'wants-none': { cy: 'nid yw am gael negeseuon', en: 'wants no messages' },
  'by-phone': { cy: 'mae am i rywun ffonio', en: 'wants to be rung' },
  'no-address': { cy: 'nid oes cyfeiriad na rhif ar ei gyfer', en: 'no address or number is recorded' },
  'not-set-up': { cy: 'nid yw’r ffordd honno wedi’i gosod', en: 'that way is not set up' },
};

export function noticeStateInWords(state: string): Wording {
  return STATES[state] ?? asIs(state);
}

export function channelInWords(channel: string): Wording {
  return CHANNELS[channel] ?? asIs(channel);
}

/** Why it is where it is; codes of faults are for whoever runs Awr, and stay codes. */
export function noticeReasonInWords(reason: string): Wording {
  return REASONS[reason] ?? asIs(reason);
}

function asIs(code: string): Wording {
  return { cy: code, en: code };
}

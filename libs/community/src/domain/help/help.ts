import { invariant, type Steps } from '@awr/kernel';
import type { HelpChanges, HelpEvent, HelpPosted } from './help-events';

/** What the rules of an offer of help, or a request for it, must know of it. */
export type HelpState = { readonly status: 'unknown' } | Help;

export interface Help {
  readonly status: 'open' | 'closed';
  readonly kind: 'offer' | 'request';
  readonly helpId: string;
  readonly timebankId: string;
  readonly memberId: string;
  /** What it says in codes, so that it is known what a change changes. The words are not among it. */
  readonly codes: HelpCodes;
}

export type HelpCodes = Omit<HelpChanges, 'words'>;

/** What each event means for the state. */
export const helpSteps: Steps<HelpState, HelpEvent> = {
  HelpOffered: (_state, help) => posted(help, 'offer'),
  HelpRequested: (_state, help) => posted(help, 'request'),
  HelpChanged: changed,
  HelpWithdrawn: closed,
  HelpClosed: closed,
};

function posted(help: HelpPosted, kind: Help['kind']): Help {
  const { helpId, timebankId, memberId, category, area = null, availability, languages } = help;
  const { minutes = null, until = null } = help;
  const codes = { category, area, availability, languages, minutes, until };
  return { status: 'open', kind, helpId, timebankId, memberId, codes };
}

function changed(state: HelpState, changes: HelpChanges): Help {
  invariant(state.status === 'open', 'help is changed that is not open');
  const names = Object.keys(state.codes) as (keyof HelpCodes)[];
  const codes = Object.fromEntries(names.map((name) => [name, name in changes ? changes[name] : state.codes[name]]));
  return { ...state, codes };
}

function closed(state: HelpState): Help {
  invariant(state.status === 'open', 'help is closed that is not open');
  return { ...state, status: 'closed' };
}

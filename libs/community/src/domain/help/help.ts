import { invariant, type Steps } from '@awr/kernel';
import type { HelpEvent, HelpPosted } from './help-events';

/** What the rules of an offer of help, or a request for it, must know of it. */
export type HelpState = { readonly status: 'unknown' } | Help;

export interface Help {
  readonly status: 'open' | 'closed';
  readonly kind: 'offer' | 'request';
  readonly helpId: string;
  readonly timebankId: string;
  readonly memberId: string;
}

/** What each event means for the state. */
export const helpSteps: Steps<HelpState, HelpEvent> = {
  HelpOffered: (_state, help) => posted(help, 'offer'),
  HelpRequested: (_state, help) => posted(help, 'request'),
  HelpWithdrawn: closed,
  HelpClosed: closed,
};

function posted({ helpId, timebankId, memberId }: HelpPosted, kind: Help['kind']): Help {
  return { status: 'open', kind, helpId, timebankId, memberId };
}

function closed(state: HelpState): Help {
  invariant(state.status === 'open', 'help is closed that is not open');
  return { ...state, status: 'closed' };
}

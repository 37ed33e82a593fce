import { decideBy, evolveBy, type Decider, type Rules } from '@awr/kernel';
import { helpSteps, type Help, type HelpState } from './domain/help/help';
import { helpEvents, type HelpEvent } from './domain/help/help-events';
import { refuse, type CommunityRefusalCode } from './domain/refusals/refusals';
import { changeHelp, type ChangeHelp } from './use-cases/change-help/change-help';
import { closeHelp, type CloseHelp } from './use-cases/close-help/close-help';
import { offerHelp, type OfferHelp } from './use-cases/offer-help/offer-help';
import type { Outcome } from './use-cases/outcome';
import { requestHelp, type RequestHelp } from './use-cases/request-help/request-help';
import { withdrawHelp, type WithdrawHelp } from './use-cases/withdraw-help/withdraw-help';

export type HelpCommand = OfferHelp | RequestHelp | ChangeHelp | WithdrawHelp | CloseHelp;

const rules: Rules<HelpCommand, HelpState, HelpEvent, CommunityRefusalCode> = {
  OfferHelp: offerHelp,
  RequestHelp: requestHelp,
  ChangeHelp: whileItStands(changeHelp),
  WithdrawHelp: whileItStands(withdrawHelp),
  CloseHelp: whileItStands(closeHelp),
};

/** One offer of help, or one request for it. Stream: `help-{helpId}`. */
export const helpDecider: Decider<HelpCommand, HelpState, HelpEvent> = {
  category: 'help',
  version: 2,
  initial: () => ({ status: 'unknown' }),
  decide: decideBy(rules),
  evolve: evolveBy(helpSteps),
  events: helpEvents,
};

/** To another timebank there is nothing here, and what is closed stays so. */
function whileItStands<Command extends { readonly timebankId: string }>(
  rule: (command: Command, help: Help) => Outcome<HelpEvent>,
) {
  return (command: Command, state: HelpState): Outcome<HelpEvent> => {
    if (state.status === 'unknown' || state.timebankId !== command.timebankId) return refuse('unknown-help');
    return state.status === 'closed' ? refuse('help-closed') : rule(command, state);
  };
}

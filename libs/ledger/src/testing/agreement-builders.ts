import type { Minutes } from '@awr/kernel';
import type { AccountId } from '../domain/account-id';
import type { Approver } from '../domain/agreements/claim-rules';
import type { ExchangeLine } from '../domain/agreements/exchange';
import type { ClaimId, ExchangeId } from '../domain/agreements/numbered-id';
import type { AgreeExchange } from '../use-cases/agree-exchange/agree-exchange';
import type { ClaimHours } from '../use-cases/claim-hours/claim-hours';
import type { ConfirmHours } from '../use-cases/confirm-hours/confirm-hours';
import type { ConfirmManyHours } from '../use-cases/confirm-many-hours/confirm-many-hours';
import type { DeclineExchange } from '../use-cases/decline-exchange/decline-exchange';
import type { DeclineHours } from '../use-cases/decline-hours/decline-hours';
import type { ProposeExchange } from '../use-cases/propose-exchange/propose-exchange';
import type { WithdrawClaim } from '../use-cases/withdraw-claim/withdraw-claim';
import type { WithdrawExchange } from '../use-cases/withdraw-exchange/withdraw-exchange';
import { nia, onSaturday, owain, today } from './builders';

export const broker: Approver = { id: 'token:broker', isBroker: true };
/** The coordinator of an organisation, Menter. */
export const coordinator: Approver = { id: 'token:menter', isBroker: false, organisationId: 'menter' };

type About<Command> = Partial<Omit<Command, 'type'>>;

export function claimHours(member: AccountId, minutes: Minutes, about: About<ClaimHours> = {}): ClaimHours {
  const policy = { confirmation: 'either', remindDays: 7, lapseDays: null } as const;
  return {
    type: 'ClaimHours',
    member,
    minutes,
    today,
    on: onSaturday.on,
    recordedBy: 'token:nia',
    ...policy,
    ...about,
  };
}

export function confirmHours(claimId: ClaimId, about: About<ConfirmHours> = {}): ConfirmHours {
  return { type: 'ConfirmHours', claimId, approver: broker, today, ...about };
}

export function confirmManyHours(claimIds: readonly ClaimId[], about: About<ConfirmManyHours> = {}): ConfirmManyHours {
  return { type: 'ConfirmManyHours', claimIds, approver: broker, today, ...about };
}

export function declineHours(claimId: ClaimId, about: About<DeclineHours> = {}): DeclineHours {
  return { type: 'DeclineHours', claimId, reason: 'did-not-happen', approver: broker, today, ...about };
}

export function withdrawClaim(claimId: ClaimId, about: About<WithdrawClaim> = {}): WithdrawClaim {
  return { type: 'WithdrawClaim', claimId, today, withdrawnBy: 'token:nia', ...about };
}

/** One has helped another. */
export function helped(helper: AccountId, helpedOne: AccountId, minutes: Minutes): ExchangeLine {
  return { helper, helped: helpedOne, minutes };
}

/** Owain, who helped Nia for an hour, proposes that it counts. */
export function proposeExchange(about: About<ProposeExchange> = {}): ProposeExchange {
  return {
    type: 'ProposeExchange',
    lines: [helped(owain, nia, 60)],
    on: onSaturday.on,
    today,
    by: { id: 'token:owain', memberId: 'owain' },
    proposer: owain,
    agreed: [{ how: 'online', parties: [owain] }],
    lapseDays: 30,
    ...about,
  };
}

/** What the broker puts down in nobody's name, such as a paper register. */
export function proposedByBroker(
  lines: readonly ExchangeLine[],
  agreed: ProposeExchange['agreed'] = [],
): ProposeExchange {
  const { proposer: _, ...proposal } = proposeExchange();
  return { ...proposal, lines, agreed, by: { id: 'token:broker' } };
}

export function agreeExchange(
  exchangeId: ExchangeId,
  parties: readonly AccountId[],
  about: About<AgreeExchange> = {},
): AgreeExchange {
  return { type: 'AgreeExchange', exchangeId, parties, how: 'phone', by: { id: 'token:broker' }, today, ...about };
}

export function declineExchange(
  exchangeId: ExchangeId,
  party: AccountId,
  about: About<DeclineExchange> = {},
): DeclineExchange {
  const by = { id: 'token:broker' };
  return { type: 'DeclineExchange', exchangeId, party, how: 'phone', reason: 'not-agreed', by, today, ...about };
}

export function withdrawExchange(exchangeId: ExchangeId, about: About<WithdrawExchange> = {}): WithdrawExchange {
  return { type: 'WithdrawExchange', exchangeId, today, withdrawnBy: 'token:broker', ...about };
}

import type {
  MemberJoined,
  MemberRejoined,
  PersonErased,
  PolicyChanged,
  TimebankFounded,
  VenueJoined,
} from '@awr/community';
import { dayInWales } from '@awr/kernel';
import type { StoredEvent } from '@awr/event-store';
import { type AccountId, memberAccount, venueAccount } from '../../domain/account-id';
import type { Account } from '../../domain/accounts';
import type { Ledger } from '../../domain/ledger';
import type { Limits } from '../../domain/limits';
import { known } from '../../domain/agreements/known';
import { type Terms, USUAL_TERMS } from '../../domain/terms';
import type { LedgerCommand } from '../../ledger.decider';

/** What an event of the community asks of the ledger. */
export interface FollowUp {
  readonly timebankId: string;
  readonly command: LedgerCommand;
  /**
   * True where the ledger is ready for it and does not have it yet. What is asked too early would be refused, and the
   * refusal remembered: the same command, asked again once the ledger is open, would get the same answer.
   */
  readonly isDue: (ledger: Ledger) => boolean;
}

type Follows<Event extends { readonly data: unknown }> = (
  data: Event['data'],
  revision: number,
  metadata: StoredEvent['metadata'],
) => FollowUp;

const FOLLOWS = {
  TimebankFounded: (({ timebankId, policy }, revision) => ({
    timebankId,
    command: { type: 'OpenLedger', limits: limitsOf(policy), terms: termsOf(policy), policyRevision: revision },
    isDue: ({ isOpen }) => !isOpen,
  })) satisfies Follows<TimebankFounded>,

  PolicyChanged: (({ timebankId, policy, reason }, revision, { actor }) => ({
    timebankId,
    command: {
      ...{ type: 'SetLimits', limits: limitsOf(policy), terms: termsOf(policy), policyRevision: revision },
      changed: { setBy: actor, reason },
    },
    isDue: ({ isOpen, policyRevision }) => isOpen && policyRevision < revision,
  })) satisfies Follows<PolicyChanged>,

  MemberJoined: (({ timebankId, memberId }) =>
    anAccount(timebankId, memberAccount(memberId))) satisfies Follows<MemberJoined>,

  VenueJoined: (({ timebankId, venueId }) =>
    anAccount(timebankId, venueAccount(venueId))) satisfies Follows<VenueJoined>,

  MemberRejoined: (({ timebankId, memberId }) => ({
    timebankId,
    command: { type: 'ReopenAccount', accountId: memberAccount(memberId) },
    isDue: ({ accounts }) => accounts.find(memberAccount(memberId))?.isClosed ?? false,
  })) satisfies Follows<MemberRejoined>,

  // Nobody is left who could have or owe anything: what there is goes to the pot, what is owed to nobody.
  PersonErased: (({ timebankId, memberId }, _revision, { recordedAt, actor }) => ({
    timebankId,
    command: {
      ...{
        type: 'CloseAccount',
        accountId: memberAccount(memberId),
        cause: 'erased',
        rest: 'pot',
        writeOff: 'issuing',
      },
      ...{ on: dayInWales(recordedAt), today: dayInWales(recordedAt), at: recordedAt, recordedBy: actor },
    },
    isDue: ({ accounts }) => isOpen(accounts.find(memberAccount(memberId))),
  })) satisfies Follows<PersonErased>,
};

/** The events after which a ledger has something to do. */
export const FOLLOWED_TYPES: readonly string[] = Object.keys(FOLLOWS);

/** What follows from an event, if anything does. */
export function whatFollows({ type, data, revision, metadata }: StoredEvent): FollowUp | undefined {
  const follows: Readonly<Record<string, unknown>> = FOLLOWS;
  const follow = follows[type] as Follows<{ data: unknown }> | undefined;
  return follow?.(data, revision, metadata);
}

function isOpen(account: Account | undefined): boolean {
  return account !== undefined && !account.isClosed;
}

function anAccount(timebankId: string, accountId: AccountId): FollowUp {
  return {
    timebankId,
    command: { type: 'OpenAccount', accountId },
    isDue: ({ isOpen, accounts }) => isOpen && !accounts.find(accountId),
  };
}

function limitsOf({ creditLimitMinutes, capMinutes, softCreditLimitMinutes, softCapMinutes = null }: Limits): Limits {
  return { creditLimitMinutes, capMinutes, softCreditLimitMinutes, softCapMinutes };
}

/** A policy from before there was a part has it as it usually is. */
function termsOf(policy: Partial<Terms>): Terms {
  const whole = { ...USUAL_TERMS, ...policy };
  const { retireSpentCredits, expiryMonths, expiryNoticeDays, brokerMayExceedBudget, recordingForOneself } = whole;
  return {
    retireSpentCredits,
    expiryMonths,
    expiryNoticeDays,
    brokerMayExceedBudget,
    ...known({ recordingForOneself }),
  };
}

import { invariant } from '@awr/kernel';

export const ACCOUNT_KINDS = ['issuing', 'pot', 'member', 'venue', 'clearing'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Kinds of which a ledger has many accounts, each with a holder. */
export type HeldKind = 'member' | 'venue' | 'clearing';
export type AccountId = 'issuing' | 'pot' | `${HeldKind}:${string}`;

/** Where credits come from: it owes what everybody else has. */
export const ISSUING = 'issuing';
/** The community pot: given to by members, granted from by the broker. */
export const POT = 'pot';

export function memberAccount(memberId: string): AccountId {
  return `member:${memberId}`;
}

export function venueAccount(venueId: string): AccountId {
  return `venue:${venueId}`;
}

/** What went to another timebank's members, less what came from them. That timebank's ledger has its mirror. */
export function clearingAccount(timebankId: string): AccountId {
  return `clearing:${timebankId}`;
}

/** @throws InvariantBroken for what is no account id: an event that names one was never decided here. */
export function kindOf(accountId: AccountId): AccountKind {
  const colon = accountId.indexOf(':');
  const kind = colon < 0 ? accountId : accountId.slice(0, colon);
  const named = ACCOUNT_KINDS.find((known) => known === kind);
  invariant(named && isHeld(named) === colon > 0 && colon < accountId.length - 1, `${accountId} is not an account id`);
  return named;
}

/** The id of the member, the venue or the other timebank whose account it is; undefined for the timebank's own accounts. */
export function holderOf(accountId: AccountId): string | undefined {
  const colon = accountId.indexOf(':');
  return colon < 0 ? undefined : accountId.slice(colon + 1);
}

/** The member whose account it is; undefined for every other account. */
export function memberOf(accountId: AccountId): string | undefined {
  return accountId.startsWith('member:') ? accountId.slice('member:'.length) : undefined;
}

/** The other timebank whose clearing account it is; undefined for every other account. */
export function partnerOf(accountId: AccountId): string | undefined {
  return accountId.startsWith('clearing:') ? accountId.slice('clearing:'.length) : undefined;
}

function isHeld(kind: AccountKind): kind is HeldKind {
  return kind === 'member' || kind === 'venue' || kind === 'clearing';
}

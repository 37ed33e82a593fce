import type { Actor } from '@awr/kernel';
import { type AccountId, memberAccount } from './account-id';
import type { Ledger } from './ledger';
import { type LedgerRefusal, no } from './refusals';

/** Who records, as far as the rules must know. */
export interface Recorder {
  /** The account that is their own, where they are a member too. */
  readonly recorderAccount?: AccountId;
}

/** What a command says of whoever gives it. */
export function recorderOf({
  id,
  memberId,
}: Pick<Actor, 'id' | 'memberId'>): Recorder & { readonly recordedBy: string } {
  return { recordedBy: id, ...(memberId !== undefined && { recorderAccount: memberAccount(memberId) }) };
}

/**
 * Nobody puts credits into their own account by what they record for others, where the timebank wants somebody else to
 * do that. Where it does not, the entry says so for ever (`byBeneficiary`).
 */
export function refuseOwn(
  { recorderAccount }: Recorder,
  credit: AccountId,
  { terms }: Ledger,
): LedgerRefusal | undefined {
  const mustNot = recorderAccount === credit && terms.recordingForOneself === 'someone-else';
  return mustNot ? no('own-entry', { accountId: credit }) : undefined;
}

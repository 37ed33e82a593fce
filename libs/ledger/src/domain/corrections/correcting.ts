import type { Minutes } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { EntryKind } from '../entry-kind';
import { type LedgerRefusal, no } from '../refusals';

/** What a wrong entry took, and from whom: that much may be taken again, also where the account was locked since. */
export interface Correcting {
  readonly payer: AccountId;
  readonly minutes: Minutes;
}

/** What can be put right in one step: what a person wrote down. All else follows from something, and begins there. */
export const CORRECTABLE = ['hours', 'gift', 'spend', 'grant', 'exchange'] as const satisfies readonly EntryKind[];
export type Correctable = (typeof CORRECTABLE)[number];

export function isCorrectable(kind: EntryKind): kind is Correctable {
  return (CORRECTABLE as readonly EntryKind[]).includes(kind);
}

export function refuseKindOfEntry(kind: EntryKind): LedgerRefusal | undefined {
  return isCorrectable(kind) ? undefined : no('correction-of-kind', { kind });
}

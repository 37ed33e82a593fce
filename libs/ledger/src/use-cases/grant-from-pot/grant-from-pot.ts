import type { Minutes } from '@awr/kernel';
import { type AccountId, POT } from '../../domain/account-id';
import { type Sides, refuseDay, refuseMovement } from '../../domain/entry-rules';
import type { PotGranted } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { refuseOwn } from '../../domain/own-entry';
import { type GrantReason, isGrantReason } from '../../domain/pot/grant-reason';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface GrantFromPot extends EntryCommand {
  readonly type: 'GrantFromPot';
  readonly to: AccountId;
  readonly minutes: Minutes;
  readonly grant: GrantReason;
}

const SIDES: Sides = { debit: 'pot', credit: 'member' };

/** The broker grants from the community pot what members gave to it: never more than is there. */
export function grantFromPot(command: GrantFromPot, ledger: Ledger): PotGranted[] | LedgerRefusal {
  const { to, minutes, grant } = command;
  const movement = { debit: POT, credit: to, minutes } as const;
  if (!isGrantReason(grant)) return no('reason-unknown');
  const refused = refuseDay(command) ?? refuseMovement(movement, SIDES, ledger) ?? refuseOwn(command, to, ledger);
  return refused ?? [{ type: 'PotGranted', data: { ...newEntry(movement, command, ledger), grant } }];
}

import { type TransferCompleted, transferCompleted } from '../../domain/between/between-events';
import type { TransferId } from '../../domain/between/transfer';
import { entryId } from '../../domain/entry-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface CompleteTransfer {
  readonly type: 'CompleteTransfer';
  readonly transferId: TransferId;
}

/** The other timebank has accepted what was sent: it is no longer under way. */
export function completeTransfer(
  { transferId }: CompleteTransfer,
  { underWay }: Ledger,
): TransferCompleted[] | LedgerRefusal {
  const sent = underWay.get(transferId);
  if (!sent) return no('not-under-way', { transferId });
  const { entry, toTimebankId, minutes } = sent;
  return [transferCompleted({ transferId, entryId: entryId(entry), toTimebankId, minutes })];
}

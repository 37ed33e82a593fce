import type { Rules } from '@awr/kernel';
import type { BetweenEvent } from './domain/between/between-events';
import type { AccountOpened } from './domain/events';
import type { Ledger } from './domain/ledger';
import type { LedgerRefusalCode } from './domain/refusals';
import { type CompleteTransfer, completeTransfer } from './use-cases/complete-transfer/complete-transfer';
import { type NotePartner, notePartner } from './use-cases/note-partner/note-partner';
import { type ReceiveFromTimebank, receiveFromTimebank } from './use-cases/receive-from-timebank/receive-from-timebank';
import { type ReturnTransfer, returnTransfer } from './use-cases/return-transfer/return-transfer';
import { type SendToTimebank, sendToTimebank } from './use-cases/send-to-timebank/send-to-timebank';

export type BetweenCommand = NotePartner | SendToTimebank | ReceiveFromTimebank | CompleteTransfer | ReturnTransfer;

/** What goes on in a ledger between its timebank and another. */
export const betweenRules: Rules<BetweenCommand, Ledger, BetweenEvent | AccountOpened, LedgerRefusalCode> = {
  NotePartner: notePartner,
  SendToTimebank: sendToTimebank,
  ReceiveFromTimebank: receiveFromTimebank,
  CompleteTransfer: completeTransfer,
  ReturnTransfer: returnTransfer,
};

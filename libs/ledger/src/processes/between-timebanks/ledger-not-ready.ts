/** A ledger does not know yet what a step builds on. It is tried again; nothing is decided in the meantime. */
export class LedgerNotReady extends Error {
  override readonly name = 'LedgerNotReady';
  constructor(timebankId: string) {
    super(`the ledger of ${timebankId} does not know yet what this builds on`);
  }
}

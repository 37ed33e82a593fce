import type { StoredEvent } from '@awr/event-store';
import { type Sealed, invariant } from '@awr/kernel';
import type { HelpExchanged, HoursConfirmed } from '../../domain/agreements/agreement-events';
import type { Arrival, Sending } from '../../domain/between/transfer';
import type { Entry, Reversal, Spend } from '../../domain/entry';
import { entryNumber } from '../../domain/entry-id';
import type { PotGranted } from '../../domain/events';
import type { HoldSettled } from '../../domain/holds/hold-events';
import type { BalanceWaived } from '../../domain/lifecycle/lifecycle-events';
import type { EntryDetails } from './entries.tables';

/** An entry of whatever kind, as the log has it. */
export type EntryEvent = StoredEvent<string, AnyEntry>;
type AnyEntry = Entry &
  Partial<Pick<HoursConfirmed['data'], 'claimId'>> &
  Partial<Pick<HelpExchanged['data'], 'exchangeId'>> &
  Partial<Pick<Spend, 'offerId' | 'people'>> &
  Partial<Pick<Reversal, 'reverses' | 'reason' | 'correctedBy'>> &
  Partial<Pick<PotGranted['data'], 'grant'>> &
  Partial<Pick<BalanceWaived['data'], 'waiver'>> &
  Partial<Pick<HoldSettled['data'], 'holdId'>> &
  Partial<Pick<Sending, 'toNumber'> & Pick<Arrival, 'transferId'>>;

export function seqOf(entryId: string): number {
  const seq = entryNumber(entryId);
  invariant(seq, `${entryId} is not an entry's id`);
  return seq;
}

export function detailsOf({ id, data }: EntryEvent): EntryDetails | null {
  const { approvedBy, activityId, claimId, exchangeId, offerId, people, reason, warnings, note, recorderName } = data;
  const { grant, waiver, holdId, batchId, corrects } = data;
  const { transferId, toNumber, lateFor, byBeneficiary } = data;
  const details: EntryDetails = {
    ...(approvedBy !== undefined && { approvedBy }),
    ...(activityId !== undefined && { activityId }),
    ...(claimId !== undefined && { claimId }),
    ...(exchangeId !== undefined && { exchangeId }),
    ...(offerId !== undefined && { offerId }),
    ...(people !== undefined && { people }),
    ...(reason !== undefined && { reason }),
    ...(grant !== undefined && { grant }),
    ...(waiver !== undefined && { waiver }),
    ...(holdId !== undefined && { holdId }),
    ...(batchId !== undefined && { batchId }),
    ...(corrects !== undefined && { corrects }),
    ...(warnings !== undefined && { warnings }),
    ...(byBeneficiary !== undefined && { byBeneficiary }),
    ...(lateFor !== undefined && { lateFor }),
    ...(transferId !== undefined && { transferId }),
    ...(toNumber !== undefined && { toNumber }),
    ...(note !== undefined && { note: note as Sealed, eventId: id }),
    ...(recorderName !== undefined && { recorderName: recorderName as Sealed, eventId: id }),
  };
  return Object.keys(details).length > 0 ? details : null;
}

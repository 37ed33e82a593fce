import { clearingAccount } from '../../domain/account-id';
import { type PartnerNoted, partnerNoted } from '../../domain/between/between-events';
import type { Partner } from '../../domain/between/partner';
import { type AccountOpened, accountOpened } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface NotePartner {
  readonly type: 'NotePartner';
  readonly partner: Partner;
}

/**
 * The ledger follows what its timebank agrees with another, since no decision may depend on another stream. Whoever
 * copies it may come late or twice, so what is not newer is refused. With the first agreement comes a clearing account.
 */
export function notePartner(
  { partner }: NotePartner,
  { accounts, partners }: Ledger,
): (AccountOpened | PartnerNoted)[] | LedgerRefusal {
  const { timebankId, agreementRevision } = partner;
  const currentRevision = partners.get(timebankId)?.agreementRevision ?? -1;
  if (agreementRevision <= currentRevision) return no('agreement-outdated', { agreementRevision, currentRevision });
  const accountId = clearingAccount(timebankId);
  return accounts.find(accountId) ? [partnerNoted(partner)] : [accountOpened(accountId), partnerNoted(partner)];
}

import type { Confirmation } from '@awr/community';
import type { CalendarDate } from '@awr/kernel';
import type { Outcome } from './outcome';

type NoDetails = Readonly<Record<never, never>>;

/** Every way in which the ledger says no to claims and exchanges. */
export type AgreementRefusalDetails = {
  'unknown-claim': { claimId: string };
  'claim-settled': { claimId: string; outcome: Outcome };
  'claim-lapsed': { claimId: string; lapsesOn: CalendarDate };
  'own-claim': { claimId: string };
  'not-yours-to-confirm': { claimId: string; confirmation: Confirmation };
  'claims-empty': NoDetails;
  'claims-too-many': { claims: number; mostClaims: number };
  'claim-twice': { claimId: string; firstIndex: number };
  'claims-refused': { refused: number; of: number };
  'exchange-empty': NoDetails;
  'exchange-too-long': { lines: number; mostLines: number };
  'pair-twice-in-exchange': { index: number; firstIndex: number };
  'unknown-exchange': { exchangeId: string };
  'exchange-settled': { exchangeId: string; outcome: Outcome };
  'exchange-lapsed': { exchangeId: string; lapsesOn: CalendarDate };
  'not-a-party': { accountId: string };
  'already-agreed': { accountId: string };
  'agreed-by-nobody': NoDetails;
  'how-agreed-missing': NoDetails;
  'agrees-for-other-side': { accountId: string };
  'not-the-proposer': { exchangeId: string };
  'nothing-has-lapsed': NoDetails;
};

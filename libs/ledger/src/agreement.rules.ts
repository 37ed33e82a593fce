import type { Rules } from '@awr/kernel';
import type { AgreementEvent } from './domain/agreements/agreement-events';
import type { Ledger } from './domain/ledger';
import type { LedgerRefusalCode } from './domain/refusals';
import { type AgreeExchange, agreeExchange } from './use-cases/agree-exchange/agree-exchange';
import { type ClaimHours, claimHours } from './use-cases/claim-hours/claim-hours';
import { type ConfirmHours, confirmHours } from './use-cases/confirm-hours/confirm-hours';
import { type ConfirmManyHours, confirmManyHours } from './use-cases/confirm-many-hours/confirm-many-hours';
import { type DeclineExchange, declineExchange } from './use-cases/decline-exchange/decline-exchange';
import { type DeclineHours, declineHours } from './use-cases/decline-hours/decline-hours';
import { type LapseOverdue, lapseOverdue } from './use-cases/lapse-overdue/lapse-overdue';
import { type ProposeExchange, proposeExchange } from './use-cases/propose-exchange/propose-exchange';
import { type WithdrawClaim, withdrawClaim } from './use-cases/withdraw-claim/withdraw-claim';
import { type WithdrawExchange, withdrawExchange } from './use-cases/withdraw-exchange/withdraw-exchange';

/** What counts only once others have said that it was so. */
export type AgreementCommand =
  | ClaimHours
  | ConfirmHours
  | ConfirmManyHours
  | DeclineHours
  | WithdrawClaim
  | ProposeExchange
  | AgreeExchange
  | DeclineExchange
  | WithdrawExchange
  | LapseOverdue;

export const agreementRules: Rules<AgreementCommand, Ledger, AgreementEvent, LedgerRefusalCode> = {
  ClaimHours: claimHours,
  ConfirmHours: confirmHours,
  ConfirmManyHours: confirmManyHours,
  DeclineHours: declineHours,
  WithdrawClaim: withdrawClaim,
  ProposeExchange: proposeExchange,
  AgreeExchange: agreeExchange,
  DeclineExchange: declineExchange,
  WithdrawExchange: withdrawExchange,
  LapseOverdue: lapseOverdue,
};
